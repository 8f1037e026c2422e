import type { SectionKey } from './sections.js'

/** One text of the source, word for word, with the key it is upserted by and the section it stands in. */
export interface Sourced {
  readonly key: string
  readonly section: SectionKey
  readonly text: string
}

/** A priority topic with the points the workshop gave it; its rank is computed, never stored. */
export interface PriorityTopicDatum extends Sourced {
  readonly points: number
}

/** A field of action. */
export type FieldDatum = Sourced

/** A guiding goal; an intended effect exists only where the source has one. */
export interface GuidingGoalDatum extends Sourced {
  readonly field: string
  readonly number: number
  readonly intendedEffect?: Sourced
}

/** An annual goal; its parent is a guiding goal or, for Interkulturelle Öffnung, the field. */
export interface AnnualGoalDatum extends Sourced {
  readonly parent: string
  /** null: the source names no year */
  readonly year: number | null
}

/** How exactly the source names a date. */
export type DatePrecision = 'DAY' | 'MONTH' | 'YEAR'

/** A date as the source wrote it and the last day it can mean. */
export interface SourceDate {
  readonly date: string
  readonly precision: DatePrecision
  readonly written: string
}

/** What an indicator measures: the eight kinds of the source and the parity clause, each with its parameters. */
export type IndicatorTarget =
  | { readonly kind: 'COVERAGE'; readonly set: string }
  | { readonly kind: 'PERCENT_CHANGE'; readonly direction: 'UP' | 'DOWN'; readonly percent: number | null }
  | { readonly kind: 'MILESTONE'; readonly due: SourceDate | null }
  | { readonly kind: 'YES_NO' }
  | { readonly kind: 'DATA_EXISTS'; readonly due: SourceDate | null }
  | {
      readonly kind: 'COUNT_IN_REGION'
      readonly atLeast: number
      readonly regionAgs: string
      readonly due: SourceDate | null
    }
  | { readonly kind: 'TREND'; readonly direction: 'UP' | 'DOWN' }
  | { readonly kind: 'QUOTA_PER_GROUP'; readonly percent: number; readonly group: string }
  | { readonly kind: 'PARITY'; readonly subject: string; readonly reference: string }

/** An indicator with its parsed target. */
export interface IndicatorDatum extends Sourced {
  readonly parent: string
  readonly target: IndicatorTarget
}

/** What a measure says must be provided. */
export type ResourceKind = 'TIME' | 'MONEY' | 'STAFF'

/** The one budget the source names: a range for each participant, further items without a figure. */
export interface BudgetDatum {
  readonly written: string
  readonly unit: 'PARTICIPANT'
  readonly minEuro: number
  readonly maxEuro: number
  readonly additional: readonly string[]
}

/** A measure with everything the source says about carrying it out. */
export interface MeasureDatum extends Sourced {
  readonly parent: string
  /** who takes the lead, where the source names someone */
  readonly responsible?: string
  readonly toInvolve?: readonly string[]
  /** the source's list ends with "..." */
  readonly toInvolveOpen?: boolean
  /** the councils a request passes, in this order, where the source says so */
  readonly procedure?: readonly string[]
  readonly resources?: readonly ResourceKind[]
  readonly considerations?: readonly Sourced[]
  readonly budget?: BudgetDatum
}

/** A group of people or institutions the source wants to take part. */
export type ActorGroupDatum = Sourced

/** An existing link between actors. */
export interface ActorLinkDatum extends Sourced {
  readonly from: string
  /** null: the source names no second side */
  readonly to: string | null
  /** the name of the link itself, a substring of the text */
  readonly name: string
}

/** One row of a composition of the Steuerungsgruppe. */
export interface CompositionRowDatum extends Sourced {
  readonly actorGroup: string
  readonly label: string
  /** null: the source names no number */
  readonly seats: number | null
  readonly note?: string
}

/** A composition of the Steuerungsgruppe: the first draft (history) or the one the Kreistag agreed to. */
export interface CompositionDatum {
  readonly key: string
  readonly section: SectionKey
  readonly status: 'DRAFT' | 'RESOLVED'
  /** the resolution's sentence that made it valid */
  readonly resolution: string | null
  readonly rows: readonly CompositionRowDatum[]
  /** what the source says the sum is */
  readonly total: { readonly seats: number; readonly atLeast: boolean; readonly written: string }
}

/** An administrative area that attends without a vote. */
export interface AdvisoryAreaDatum extends Sourced {
  readonly number: string
  readonly name: string
}

/** A recommendation with the number it carries in the source. */
export interface RecommendationDatum extends Sourced {
  readonly number: number
}

/** The three kinds of gathering the purposes table compares. */
export type GatheringKind = 'CONFERENCE' | 'SUMMIT' | 'STEERING_GROUP'

/** One purpose of a gathering; `supersededBy` names the later rule that overrides it. */
export interface PurposeDatum extends Sourced {
  readonly gathering: GatheringKind
  readonly supersededBy?: string
}

/** One arc of the strategy circle, named by its word in the source. */
export interface CircleArcDatum extends Sourced {
  readonly position: number
}

/** A day of the workshop or of the way its result took, as written. */
export interface EventDatum extends Sourced {
  readonly kind: 'WORKSHOP_DAY' | 'COMMITTEE_REPORT' | 'COUNCIL_REPORT'
  /** the date as written in the source, even where it contradicts another */
  readonly date: string
  /** the event that must not lie after this one */
  readonly after?: string
}

/** One sentence of the resolution of the Kreistag. */
export interface ResolutionSentenceDatum extends Sourced {
  readonly position: number
  readonly unanimous: boolean
}

/** A name that is valid for a time; `certain` is false where the day is not in the source and has to be confirmed. */
export interface DatedNameDatum {
  readonly name: string
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly certain: boolean
  /** where the source writes the name, if it does */
  readonly section?: SectionKey
}

/** What sort of legal person a Body is. */
export type BodyKindDatum = 'DISTRICT' | 'TOWN' | 'MUNICIPALITY'

/** A Body by its official municipality key, with the dated forms of its name. */
export interface BodyDatum {
  readonly ags: string
  readonly shortName: string
  /** the first entry is the term of the source, the last one today's */
  readonly names: readonly (DatedNameDatum & { readonly kind: BodyKindDatum })[]
}

/** A legislative term; it holds for the Kreis and, without the number, for its municipalities. */
export interface TermDatum {
  readonly key: string
  /** the number the Kreistag gives it */
  readonly districtNumber: string
  readonly validFrom: string
  readonly validTo: string
  readonly certain: boolean
}

/** Kinds of committees: route templates name these, never a committee. */
export type CommitteeKindDatum =
  | 'INTEGRATION_BODY'
  | 'SOCIAL_COMMITTEE'
  | 'COUNCIL'
  | 'DISTRICT_COMMITTEE'
  | 'DISTRICT_COUNCIL'
  | 'STEERING_GROUP'

/** The dated names a kind of committee has unless its Body says otherwise. */
export interface CommitteeKindNamesDatum {
  readonly kind: CommitteeKindDatum
  readonly names: readonly DatedNameDatum[]
}

/** A committee the source or the law vouches for. */
export interface CommitteeDatum {
  readonly key: string
  readonly bodyAgs: string
  readonly kind: CommitteeKindDatum
  readonly names: readonly DatedNameDatum[]
}

/** An office of the administration the source names. */
export interface OfficeDatum {
  readonly key: string
  readonly bodyAgs: string
  /** the number in the administration's structure */
  readonly number: string | null
  readonly names: readonly DatedNameDatum[]
}
