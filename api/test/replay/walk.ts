import { outcomesAt } from '../../src/contract/consultations.js'
import { addDays, type Viewer } from '../../src/platform/index.js'
import type { Random } from '../operations/random.js'
import { verbs, type Cast, type VerbName, type World } from '../world/index.js'
import { sceneOf, type Scene, type Thing } from './scene.js'

const objection = { ground: 'COMPLAINT', byName: 'Bürgermeisterin Muster' }

/** One step of a walk. */
export interface Command {
  verb: VerbName
  who: Viewer
  input: unknown
}

/** Draws the next command: mostly one that somebody would give now, now and then one that makes no sense. */
export class Walk {
  constructor(
    readonly w: World,
    readonly random: Random,
    readonly proposalId: string,
  ) {}

  async next(): Promise<Command> {
    const scene = await sceneOf(this.w.t, this.proposalId)
    const sensible = [
      ...this.#ofProposal(scene),
      ...scene.papers.flatMap((paper) => this.#ofPaper(scene, paper)),
    ]
    for (const transfer of scene.transfers.filter(({ state }) => state === 'ARRIVED'))
      sensible.push(...this.#ofTransfer(transfer.id))
    return sensible.length === 0 || this.random.chance(0.25)
      ? this.#nonsense(scene)
      : this.random.pick(sensible)
  }

  #clerk(bodyId: string): Viewer {
    return { ...this.w.cast.clerk, roles: [`CLERK@${bodyId}`] }
  }

  #officeOf(bodyId: string, district: boolean): string {
    const { places } = this.w
    return district ? places.districtOffice : bodyId === places.neuss ? places.office : ''
  }

  #ofProposal({ proposal, invitations }: Scene): Command[] {
    const { cast, places } = this.w
    const { id, revision } = proposal
    const found: Command[] = []
    for (const { id: invitation, organisation_id } of invitations.filter(({ state }) => state === 'INVITED'))
      found.push({
        verb: 'answerCoApplication',
        who: {
          ...cast.foreignLead,
          organisationIds: [organisation_id],
          roles: [`DELEGATE@${organisation_id}`],
        },
        input: { id: invitation, accept: this.random.chance(0.6) },
      })
    if (proposal.state !== 'DRAFT') return found
    const fields = { title: `Titel ${revision}`, what: 'Was.', why: 'Warum.', forWhom: 'Für wen.' }
    const organisationId = this.random.pick([places.bayt, places.mist])
    return [
      ...found,
      { verb: 'saveDraft', who: cast.delegate, input: { id, revision, fields } },
      { verb: 'submitProposal', who: cast.lead, input: id },
      { verb: 'submitProposal', who: cast.delegate, input: id },
      { verb: 'inviteCoApplicant', who: cast.lead, input: { proposalId: id, organisationId } },
      ...(this.random.chance(0.1) ? [{ verb: 'discardDraft', who: cast.lead, input: id } as Command] : []),
    ]
  }

  #ofPaper(scene: Scene, paper: Scene['papers'][number]): Command[] {
    const { cast, places } = this.w
    const { id } = paper
    const clerk = this.#clerk(paper.body_id)
    const because = { id, reason: 'Aus gutem Grund.' }
    const rarely = (verb: VerbName, who: Viewer, input: unknown): Command[] =>
      this.random.chance(0.12) ? [{ verb, who, input }] : []
    const withdrawal = rarely('withdrawPaper', cast.lead, because)
    switch (paper.state) {
      case 'OFFERED':
        return [
          { verb: 'takeUpPaper', who: cast.integrationMember, input: id },
          { verb: 'declineOffer', who: cast.integrationChair, input: because },
          ...withdrawal,
        ]
      case 'LAPSED':
        return [
          {
            verb: 'chooseAnotherWay',
            who: cast.lead,
            input: { id, way: 'SUGGESTION', inhabitantName: 'Zoe' },
          },
          ...withdrawal,
        ]
      case 'SUBMITTED':
        return [
          { verb: 'admitPaper', who: clerk, input: id },
          { verb: 'returnPaper', who: clerk, input: { ...because, questions: ['Wie?', 'Wo?'] } },
          ...rarely('refusePaper', clerk, because),
          ...withdrawal,
        ]
      case 'RETURNED':
        return [...this.#answers(scene, paper), ...withdrawal, ...this.#ofRoute(scene, paper, 0.15)]
      case 'ADMITTED': {
        const officeId = this.#officeOf(paper.body_id, paper.district)
        const others =
          paper.body_id === places.neuss && this.random.chance(0.5) ? [places.coSigningOffice] : []
        const dueOn = addDays(this.w.j.today, this.random.between(0, 20))
        const request = { id, officeId, coSigningOfficeIds: others, dueOn }
        return [
          { verb: 'skipStatement', who: clerk, input: because },
          ...(officeId ? [{ verb: 'requestStatement', who: clerk, input: request } as Command] : []),
          ...withdrawal,
        ]
      }
      case 'AWAITING_STATEMENT':
        return [
          ...this.#statements(scene, id),
          ...withdrawal,
          ...rarely('startRoute', clerk, this.#route(paper)),
        ]
      case 'READY':
        return [{ verb: 'startRoute', who: clerk, input: this.#route(paper) }, ...withdrawal]
      case 'IN_CONSULTATION':
        return [...this.#ofRoute(scene, paper, 1), ...this.#statements(scene, id), ...withdrawal]
      case 'ADOPTED':
        // few walks come this far: that it comes back must not hang on one throw
        return Array.from({ length: 8 }, () => ({
          verb: 'suspendResolution',
          who: clerk,
          input: { ...because, ...objection, suspendedOn: this.w.j.today },
        }))
      default:
        return this.#statements(scene, id)
    }
  }

  #route({ id, district }: Scene['papers'][number]) {
    const { places } = this.w
    return { id, templateId: district ? places.district : places.standard, reason: 'Eilt.' }
  }

  #answers(scene: Scene, paper: Scene['papers'][number]): Command[] {
    const open = scene.questions.filter((q) => q.paper_id === paper.id && q.answered_at === null)
    const answers = open.map(({ id }) => ({ questionId: id, answer: 'So.' }))
    const { revision } = scene.proposal
    const input = { id: paper.id, answers }
    const { lead } = this.w.cast
    return [
      { verb: paper.return_to === 'SUBMITTED' ? 'answerQuestions' : 'answerCommittee', who: lead, input },
      {
        verb: 'saveDraft',
        who: lead,
        input: { id: this.proposalId, revision, fields: { what: `Neu ${revision}` } },
      },
    ]
  }

  #statements({ statements, signatures }: Scene, paperId: string): Command[] {
    return statements
      .filter((s) => s.paper_id === paperId)
      .flatMap(({ id, state, office_id }): Command[] => {
        const office = (of: string): Viewer => ({ ...this.w.cast.office, roles: [`OFFICE@${of}`] })
        const words = {
          text: 'Ja.',
          draftResolution: 'Beschluss.',
          effect: 'NONE',
          isPublic: this.random.chance(0.7),
        }
        if (state === 'REQUESTED')
          return [{ verb: 'deliverStatement', who: office(office_id), input: { id, ...words } }]
        if (state !== 'CO_SIGNING') return []
        return signatures
          .filter((c) => c.statement_id === id && c.signed_at === null)
          .map((c) => ({ verb: 'coSignStatement', who: office(c.office_id), input: c.id }))
      })
  }

  #ofRoute({ stations }: Scene, paper: Scene['papers'][number], often: number): Command[] {
    const clerk = this.#clerk(paper.body_id)
    const own = stations.filter((s) => s.paper_id === paper.id)
    const found = own.flatMap((station): Command[] => {
      const { id, state } = station
      const skip: Command = { verb: 'skipConsultation', who: clerk, input: { id, reason: 'Nicht nötig.' } }
      if (state === 'PLANNED') return this.random.chance(0.15) ? [skip] : []
      if (state !== 'OPEN' && state !== 'SCHEDULED') return []
      const decide = (): Command => ({
        verb: 'recordOutcome',
        who: clerk,
        input: this.#outcome(station, own),
      })
      return [decide(), decide(), decide(), this.#date(id, clerk), ...(this.random.chance(0.2) ? [skip] : [])]
    })
    if (this.random.chance(0.2)) {
      const position = Math.max(0, ...own.map((s) => s.position)) + this.random.between(0, 1)
      const input = { id: paper.id, position, role: 'HEARING', reason: 'Auch sie.' }
      const committeeId = own[0]?.committee_id ?? ''
      found.push({ verb: 'insertConsultation', who: clerk, input: { ...input, committeeId } })
    }
    return found.filter(() => this.random.chance(often))
  }

  #date(id: string, who: Viewer): Command {
    const isPublic = this.random.chance(0.7)
    const startsAt = new Date(`${addDays(this.w.j.today, this.random.between(1, 30))}T16:00:00Z`)
    const label = `${isPublic ? 'Ö' : 'N'} ${this.random.between(1, 9)}`
    return { verb: 'scheduleConsultation', who, input: { id, startsAt, place: 'Rathaus', label, isPublic } }
  }

  #outcome({ id, role, source }: Scene['stations'][number], own: Scene['stations']) {
    const outcome = this.random.chance(0.05) ? 'ADOPTED' : this.random.pick(outcomesAt(role, source))
    const counted = this.random.chance(0.3)
    return {
      id,
      outcome,
      decidedOn: this.w.j.today,
      reason: this.random.chance(0.95) ? 'Aus gutem Grund.' : null,
      text: this.random.chance(0.8) ? 'Der beschlossene Text.' : null,
      votesFor: counted ? this.random.between(0, 20) : null,
      votesAgainst: counted ? this.random.between(0, 20) : null,
      committeeId: outcome === 'REFERRED' ? this.random.pick(own).committee_id : null,
      dueOn: addDays(this.w.j.today, 14),
      questions: outcome === 'RETURNED_TO_AUTHOR' ? ['Warum?'] : [],
    }
  }

  #ofTransfer(id: string): Command[] {
    const who = this.w.cast.districtClerk
    return [
      { verb: 'admitTransfer', who, input: { id, kind: 'MOTION' } },
      { verb: 'admitTransfer', who, input: { id, kind: 'ADMINISTRATION_DRAFT' } },
      { verb: 'declineTransfer', who, input: { id, reason: 'Nicht unsere Aufgabe.' } },
      { verb: 'answerTransfer', who, input: { id, answer: 'Wir danken.' } },
    ]
  }

  /** Anybody does anything to anything, whether it is allowed or possible or not. */
  #nonsense(scene: Scene): Command {
    const { random, w } = this
    const things = Object.values(scene).flatMap((some: unknown) =>
      Array.isArray(some) ? some : [some],
    ) as Thing[]
    const { id } = random.pick(things)
    const verb = random.pick(Object.keys(verbs) as VerbName[])
    const who = random.chance(0.5)
      ? random.pick([w.cast.lead, w.cast.clerk, w.cast.districtClerk, w.cast.integrationChair, w.cast.office])
      : w.cast[random.pick(Object.keys(w.cast) as (keyof Cast)[])]
    const whole = {
      ...{
        id,
        proposalId: this.proposalId,
        consultationId: id,
        revision: 0,
        fields: { title: 'x' },
        reason: 'x',
      },
      ...{
        questions: ['x'],
        answers: [],
        accept: true,
        comes: true,
        outcome: 'ADOPTED',
        decidedOn: w.j.today,
      },
      ...{ kind: 'MOTION', answer: 'x', templateId: w.places.standard, officeId: w.places.office, text: 'x' },
      ...{ dueOn: w.j.today, draftResolution: 'x', effect: 'NONE', way: 'SUGGESTION', language: 'de' },
      ...{
        committeeId: w.places.integrationBody,
        role: 'HEARING',
        position: 3,
        organisationId: w.places.mist,
      },
      ...{ startsAt: new Date('2099-01-01T10:00:00Z'), place: 'x', label: 'Ö 1', isPublic: true },
      ...{
        version: 1,
        origin: 'CHECKED',
        title: 'x',
        what: 'x',
        why: 'x',
        forWhom: 'x',
        token: 'x'.repeat(30),
      },
      ...{ email: 'nobody@example.org', externalNumber: 'x', inhabitantName: 'x' },
    }
    const alone = [
      'submitProposal',
      'discardDraft',
      'takeUpPaper',
      'admitPaper',
      'coSignStatement',
      'followProposal',
      'unfollowProposal',
    ]
    return { verb, who, input: alone.includes(verb) ? id : whole }
  }
}
