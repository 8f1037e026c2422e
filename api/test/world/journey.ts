import { addDays, clock, dayOf, type Viewer } from '../../src/platform/index.js'
import type { TestInstallation } from '../harness/index.js'
import { castOf, idOf, type Cast, type Places } from './cast.js'
import { verbs, type Verb, type VerbName } from './verbs.js'

/** Where a paper of Köprü in Neuss is brought to. */
export const stages = [
  'DRAFT',
  'OFFERED',
  'SUBMITTED',
  'ADMITTED',
  'AWAITING_STATEMENT',
  'READY',
  'IN_CONSULTATION',
  'FIRST_CONCLUDED',
  'SECOND_CONCLUDED',
  'ADOPTED',
] as const
/** One of them. */
export type Stage = (typeof stages)[number]

/** A proposal on its way, and its paper of Neuss once there is one. */
export interface OnItsWay {
  proposalId: string
  paperId: string
}

/** What differs from the usual proposal. */
export interface Wishes {
  title?: string
  language?: string
  bodyIds?: string[]
  fields?: object
  isPublicStatement?: boolean
  coSigned?: boolean
}

/** Drives proposals through the verbs, as the people whose turn it is. */
export class Journey {
  constructor(
    readonly t: TestInstallation,
    readonly cast: Cast,
    readonly places: Places,
  ) {}

  static async begin(t: TestInstallation): Promise<Journey> {
    const { cast, places } = await castOf(t)
    return new Journey(t, cast, places)
  }

  get today(): string {
    return dayOf(clock.now())
  }

  /** Runs one verb as one person. */
  run(who: Viewer | undefined, name: VerbName, input: unknown): Promise<string> {
    return this.t.as(who, (ctx) => (verbs[name] as Verb)(ctx, input as never))
  }

  /** A draft that can be handed in. */
  async draft(wishes: Wishes = {}, who = this.cast.lead): Promise<string> {
    const language = wishes.language ?? 'de'
    const organisationId = who.organisationIds[0] ?? null
    const id = await this.run(who, 'startDraft', { language, organisationId })
    await this.run(who, 'saveDraft', {
      id,
      revision: 0,
      fields: {
        title: wishes.title ?? 'Sprachkurs für die Pflege',
        what: 'Ein Kurs für alle, die in der Pflege arbeiten wollen.',
        why: 'Ohne Sprache keine Stelle.',
        forWhom: '20 Personen',
        bodyIds: wishes.bodyIds ?? [this.places.neuss],
        headcountMin: 10,
        headcountMax: 20,
        costs: [
          { kind: 'COURSE', minEuro: 600, maxEuro: 1200 },
          { kind: 'FIXED', minEuro: 500, maxEuro: 500 },
        ],
        ...wishes.fields,
      },
    })
    return id
  }

  /** Brings a proposal to a stage, one verb after the other. */
  async bring(stage: Stage, wishes: Wishes = {}): Promise<OnItsWay> {
    const proposalId = await this.draft(wishes)
    const way = { proposalId, paperId: '' }
    for (const next of stages.slice(1, stages.indexOf(stage) + 1)) await this.#step(way, next, wishes)
    return way
  }

  async #step(way: OnItsWay, stage: Stage, wishes: Wishes): Promise<void> {
    const { cast, places } = this
    const id = way.paperId
    switch (stage) {
      case 'OFFERED':
        await this.run(cast.lead, 'submitProposal', way.proposalId)
        way.paperId = await this.paperOf(way.proposalId, places.neuss)
        return
      case 'SUBMITTED':
        return void (await this.run(cast.integrationMember, 'takeUpPaper', id))
      case 'ADMITTED':
        return void (await this.run(cast.clerk, 'admitPaper', id))
      case 'AWAITING_STATEMENT':
        return void (await this.run(cast.clerk, 'requestStatement', {
          id,
          officeId: places.office,
          coSigningOfficeIds: wishes.coSigned ? [places.coSigningOffice] : [],
          dueOn: addDays(this.today, 21),
        }))
      case 'READY':
        return this.deliver(id, wishes)
      case 'IN_CONSULTATION':
        return void (await this.run(cast.clerk, 'startRoute', { id, templateId: places.standard }))
      case 'FIRST_CONCLUDED':
        return void (await this.decide(id, 'ADOPTED'))
      case 'SECOND_CONCLUDED':
        return void (await this.decide(id, 'RECOMMENDED'))
      case 'ADOPTED':
        return void (await this.decide(id, 'ADOPTED', { votesFor: 30, votesAgainst: 10, abstentions: 2 }))
      case 'DRAFT':
    }
  }

  /** The office delivers, and the other office signs when it has to. */
  async deliver(paperId: string, wishes: Wishes = {}): Promise<void> {
    const statementId = await this.statementOf(paperId)
    await this.run(this.cast.office, 'deliverStatement', {
      id: statementId,
      text: 'Die Verwaltung befürwortet den Kurs.',
      draftResolution: 'Die Stadt richtet einen Sprachkurs ein.',
      effect: 'YEARLY',
      minEuro: 6500,
      maxEuro: 24500,
      isPublic: wishes.isPublicStatement ?? true,
    })
    if (wishes.coSigned)
      await this.run(
        this.cast.coSigningOffice,
        'coSignStatement',
        await idOf(this.t, 'select id from co_signature where statement_id = $1', [statementId]),
      )
  }

  /** The clerk records how the station whose turn it is ended. */
  async decide(paperId: string, outcome: string, more: object = {}, who = this.cast.clerk): Promise<string> {
    const id = await this.openStation(paperId)
    return this.run(who, 'recordOutcome', { id, outcome, decidedOn: this.today, ...more })
  }

  paperOf(proposalId: string, bodyId: string): Promise<string> {
    return idOf(this.t, 'select id from paper where proposal_id = $1 and body_id = $2', [proposalId, bodyId])
  }

  statementOf(paperId: string): Promise<string> {
    return idOf(this.t, 'select id from statement where paper_id = $1', [paperId])
  }

  openStation(paperId: string): Promise<string> {
    return idOf(
      this.t,
      `select id from consultation where paper_id = $1 and state in ('OPEN', 'SCHEDULED') order by position, id limit 1`,
      [paperId],
    )
  }

  transferOf(paperId: string): Promise<string> {
    return idOf(this.t, 'select id from transfer where paper_id = $1', [paperId])
  }
}
