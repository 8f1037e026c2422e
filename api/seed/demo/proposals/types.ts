import type { CommitteeKind } from '../../../src/contract/committees.lists.js'
import type { Outcome, SuspensionGround } from '../../../src/contract/consultations.lists.js'
import type { CostKind, FinancialEffect, WayIn } from '../../../src/contract/papers.lists.js'

/** The words of a proposal in one language. */
export interface DemoWords {
  readonly title: string
  readonly what: string
  readonly why: string
  readonly forWhom: string
}

/** What an office writes. */
export interface DemoStatement {
  readonly text: string
  readonly draftResolution: string
  readonly effect: FinancialEffect
  readonly euros?: readonly [min: number, max: number]
  readonly product?: string
  readonly account?: string
  readonly cover?: string
}

/** How a committee decided. Fraktionen are named by their key in `demoGroups`. */
export interface DemoDecision {
  readonly outcome: Outcome
  readonly text?: string
  readonly reason?: string
  readonly votes?: readonly [yes: number, no: number, abstained: number]
  readonly groups?: Readonly<Record<string, 'FOR' | 'AGAINST' | 'ABSTAINED' | 'MIXED'>>
  /** Days after the first start by which it comes back. */
  readonly dueOn?: number
  /** The committee it is referred to. */
  readonly to?: CommitteeKind
}

/** What was done, each the input of one verb. Days count from the first start: -7 is a week before it. */
export type DemoDeed =
  | { readonly do: 'submit' }
  | { readonly do: 'translate'; readonly words: DemoWords }
  | { readonly do: 'inviteCoApplicant'; readonly organisation: string }
  | { readonly do: 'joinIn' }
  | { readonly do: 'follow' }
  | { readonly do: 'takeUp' }
  | { readonly do: 'lapse' }
  | { readonly do: 'admit' }
  | { readonly do: 'return'; readonly reason: string; readonly questions: readonly string[] }
  | { readonly do: 'requestStatement'; readonly dueOn: number }
  | ({ readonly do: 'deliverStatement' } & DemoStatement)
  | { readonly do: 'startRoute'; readonly template: string }
  | {
      readonly do: 'schedule'
      readonly on: number
      readonly label: string
      readonly place: string
      readonly maySpeak?: 'NONE' | 'ON_REQUEST' | 'INVITED'
    }
  | { readonly do: 'reply'; readonly speaks: boolean; readonly interpreter?: string }
  | ({ readonly do: 'decide' } & DemoDecision)
  | { readonly do: 'admitTransfer' }
  | {
      readonly do: 'decideUrgently'
      readonly byName: string
      readonly withName: string
      readonly text: string
      readonly reason: string
    }
  | { readonly do: 'delegate'; readonly to: CommitteeKind; readonly reason: string }
  | {
      readonly do: 'suspend'
      readonly byName: string
      readonly reason: string
      /** COMPLAINT unless told. */
      readonly ground?: SuspensionGround
    }
  | { readonly do: 'withdraw'; readonly reason: string }

/** One step of a proposal's history: who did what, on which day, to which body's paper. */
export type DemoStep = DemoDeed & {
  readonly day: number
  readonly time: string
  /** E-mail of the person; null for the schedule. */
  readonly by: string | null
  /** The body whose paper it is. */
  readonly ags?: string
}

/** A fictional proposal and everything that happened to it. */
export interface DemoProposal {
  readonly key: string
  readonly by: string
  readonly organisation?: string
  /** Key of the Fraktion in the body of the first municipality. */
  readonly group?: string
  /** Brought in by the lead office of the first municipality. */
  readonly office?: boolean
  readonly language: string
  readonly words: DemoWords
  readonly municipalities: readonly string[]
  readonly way?: WayIn
  readonly inhabitant?: { readonly name: string; readonly address: string; readonly consent: boolean }
  /** Keys of the reference data: fields, guiding goals, annual goals, measures. */
  readonly serves: readonly string[]
  readonly headcount?: readonly [min: number, max: number]
  readonly costs: readonly (readonly [kind: CostKind, min: number, max: number, label?: string])[]
  readonly started: number
  readonly steps: readonly DemoStep[]
}
