import { afterAll, beforeAll, expect, it } from 'vitest'
import { appointDelegate } from '../../src/accounts/appointDelegate.js'
import { changeOrganisation } from '../../src/accounts/changeOrganisation.js'
import { inviteDelegate } from '../../src/accounts/inviteDelegate.js'
import { renewVerification, revokeVerification, verifyOrganisation } from '../../src/accounts/verification.js'
import { addDays, DomainError, publicViewer, type Ctx, type Viewer } from '../../src/platform/index.js'
import { Random } from '../operations/random.js'
import { verbs, worldInstallation, type Verb, type World } from '../world/index.js'
import { takeEverythingBack } from './takenBack.js'

const whole = process.env.MITSPRACHE_LONG === '1'
let w: World
let viewers: [string, Viewer][]
let stop: () => void
beforeAll(async () => {
  w = await worldInstallation({ poolSize: 8 })
  stop = takeEverythingBack(w.t.source)
  viewers = [['nobody', publicViewer('de')], ...Object.entries(w.cast)]
}, 240_000)
afterAll(() => {
  stop?.()
  return w?.t.close()
})

interface Thing {
  id: string
  [column: string]: unknown
}
/** A kind of thing: how it is read, what says that a verb is open, and what the verb is called with. */
interface Kind {
  things: string
  field: string
  open: Record<string, (thing: Thing) => [Verb, unknown]>
}

const because = ({ id }: Thing) => ({ id, reason: 'Weil es so ist.' })
const by =
  (name: keyof typeof verbs, input: (thing: Thing) => unknown = ({ id }) => id) =>
  (thing: Thing): [Verb, unknown] => [verbs[name] as Verb, input(thing)]

const answersTo = ({ id, questions }: Thing) => ({
  id,
  answers: (questions as string[]).map((questionId) => ({ questionId, answer: 'So.' })),
})
const soon = () => addDays(w.j.today, 20)

const papers: Kind = {
  things: `select p.*, array(select q.id from question q where q.paper_id = p.id) as questions,
     b.district_id is null as district, (select max(position) + 1 from consultation c where c.paper_id = p.id) as next
   from paper p join body b on b.id = p.body_id order by p.created_at, p.id`,
  field: 'paper(id: $id) { open: availableActions }',
  open: {
    takeUpPaper: by('takeUpPaper'),
    declineOffer: by('declineOffer', because),
    chooseAnotherWay: by('chooseAnotherWay', ({ id }) => ({ id, way: 'PETITION', inhabitantName: 'Zoe' })),
    admitPaper: by('admitPaper'),
    refusePaper: by('refusePaper', because),
    returnPaper: by('returnPaper', (p) => ({ ...because(p), questions: ['Wie?'] })),
    answerQuestions: by('answerQuestions', answersTo),
    answerCommittee: by('answerCommittee', answersTo),
    requestStatement: by('requestStatement', ({ id }) => ({ id, officeId: w.places.office, dueOn: soon() })),
    skipStatement: by('skipStatement', because),
    startRoute: by('startRoute', (p) => ({
      ...because(p),
      templateId: p.district ? w.places.district : w.places.standard,
    })),
    withdrawPaper: by('withdrawPaper', because),
    setReference: by('setReference', ({ id }) => ({ id, externalNumber: '1' })),
    suspendResolution: by('suspendResolution', (p) => ({
      ...because(p),
      ...{ ground: 'OBJECTION', byName: 'Bürgermeister Muster', suspendedOn: w.j.today },
    })),
    decideUrgently: by('decideUrgently', (p) => ({
      ...because(p),
      ...{ takenBy: 'HEAD_AND_MEMBER', byName: 'Bürgermeister Muster', withName: 'Ratsfrau Beispiel' },
      ...{ decidedOn: w.j.today, text: 'Ja.' },
    })),
    insertConsultation: by('insertConsultation', (p) => ({
      ...because(p),
      committeeId: w.places.integrationBody,
      role: 'HEARING',
      position: p.next ?? 1,
    })),
  },
}
const translation = { language: 'en', origin: 'CHECKED', title: 'T', what: 'W', why: 'W', forWhom: 'F' }
const proposals: Kind = {
  things: 'select * from proposal order by created_at, id',
  field: 'proposal(id: $id) { open: availableActions }',
  open: {
    submitProposal: by('submitProposal'),
    discardDraft: by('discardDraft'),
    saveDraft: by('saveDraft', ({ id, revision }) => ({ id, revision, fields: { title: 'Neu' } })),
    inviteCoApplicant: by('inviteCoApplicant', ({ id }) => ({
      proposalId: id,
      organisationId: w.places.mist,
    })),
    translateText: by('translateText', ({ id }) => ({ proposalId: id, version: 1, ...translation })),
  },
}
const stations: Kind = {
  things: 'select * from consultation order by created_at, id',
  field: 'consultation(id: $id) { open: availableActions also: mayReply }',
  open: {
    scheduleConsultation: by('scheduleConsultation', ({ id }) => ({
      ...{ id, startsAt: new Date(`${soon()}T16:00:00Z`), place: 'Rathaus', label: 'Ö 7', isPublic: true },
    })),
    recordOutcome: by('recordOutcome', ({ id, role }) => ({
      id,
      outcome:
        role === 'DECISION' || role === 'OWN_MOTION'
          ? 'ADOPTED'
          : role === 'NOTICE'
            ? 'NOTED'
            : 'RECOMMENDED',
      decidedOn: w.j.today,
    })),
    skipConsultation: by('skipConsultation', because),
    setStationReference: by('setStationReference', ({ id }) => ({ id, externalNumber: '1' })),
    replyToMeeting: by('replyToMeeting', ({ id }) => ({ consultationId: id, comes: true })),
  },
}
const statements: Kind = {
  things: 'select * from statement order by created_at, id',
  field: 'paper(id: $paper) { statement { open: availableActions } }',
  open: {
    deliverStatement: by('deliverStatement', ({ id }) => ({
      id,
      text: 'Ja.',
      draftResolution: 'B.',
      effect: 'NONE',
    })),
  },
}
const transfers: Kind = {
  things: 'select * from transfer order by created_at, id',
  field: 'paper(id: $paper) { transfer { open: availableActions } }',
  open: {
    admitTransfer: by('admitTransfer', ({ id }) => ({ id, kind: 'MOTION' })),
    declineTransfer: by('declineTransfer', because),
    answerTransfer: by('answerTransfer', ({ id }) => ({ id, answer: 'Wir danken.' })),
  },
}
const organisations: Kind = {
  things: 'select * from organisation order by name, id',
  field: 'organisation(id: $id) { open: availableActions }',
  open: {
    verifyOrganisation: ({ id }) => [verifyOrganisation as Verb, { id, until: addDays(w.j.today, 99) }],
    renewVerification: ({ id }) => [renewVerification as Verb, { id, until: addDays(w.j.today, 99) }],
    revokeVerification: (o) => [revokeVerification as Verb, because(o)],
    changeOrganisation: ({ id, name }) => [
      changeOrganisation as Verb,
      { id, name: String(name), kind: 'OTHER', languages: ['de'] },
    ],
    inviteDelegate: ({ id }) => [
      inviteDelegate as Verb,
      { organisationId: id, email: 'neu@example.org', role: 'MEMBER' },
    ],
    appointDelegate: ({ id }) => [
      appointDelegate as Verb,
      { organisationId: id, email: 'benannt@example.org', role: 'MEMBER' },
    ],
  },
}

/** Refusals that say: you may not, or it is not the time for it. A wrong field is another matter. */
const closed = [
  'HELD_HERE',
  'FORBIDDEN',
  'SIGN_IN_NEEDED',
  'NOT_FOUND',
  'CONFLICT',
  'ORDER_ENFORCED',
  'LINK_INVALID',
]

async function isAllowed(viewer: Viewer, [verb, input]: [Verb, unknown]): Promise<boolean> {
  try {
    await w.t.as(viewer, (ctx: Ctx) => verb(ctx, input as never))
    return true
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === 'INTERNAL') throw error
    return !closed.includes(error.code)
  }
}

async function offered(kind: Kind, thing: Thing, viewer: Viewer): Promise<string[]> {
  const [head, id] = kind.field.includes('$paper') ? ['$paper', thing.paper_id] : ['$id', thing.id]
  const answer = await w.t.query(`query (${head}: ID!) { ${kind.field} }`, { [head.slice(1)]: id }, viewer)
  expect(answer.errors).toBeUndefined()
  let found = Object.values(answer.data ?? {})[0] as Record<string, unknown> | null | undefined
  if (found && !('open' in found)) found = Object.values(found)[0] as typeof found
  return [...((found?.open as string[] | undefined) ?? []), ...(found?.also ? ['replyToMeeting'] : [])]
}

/** Compares what is offered with what the verb then says, for everybody and a part of the things (all in the long run). */
async function differences(
  kind: Kind,
  share: number,
  seed: number,
): Promise<{ found: string[]; offers: number }> {
  const random = new Random(seed)
  const things = await w.t.db.query<Thing[]>(kind.things)
  const found: string[] = []
  let offers = 0
  for (const thing of things)
    for (const [name, viewer] of viewers) {
      if (!whole && !random.chance(share)) continue
      const open = await offered(kind, thing, viewer)
      offers += open.length
      const known = Object.keys(kind.open)
      found.push(
        ...open.filter((verb) => !known.includes(verb)).map((verb) => `${verb} is offered and no mutation`),
      )
      for (const verb of known) {
        const allowed = await isAllowed(viewer, kind.open[verb]?.(thing) as [Verb, unknown])
        if (allowed !== open.includes(verb))
          found.push(
            `${verb} of ${String(thing.state)} by ${name}: offered ${open.includes(verb)}, allowed ${allowed}`,
          )
      }
    }
  return { found: [...new Set(found)], offers }
}

it.each<[string, Kind, number]>([
  ['papers', papers, 0.04],
  ['proposals', proposals, 0.08],
  ['stations', stations, 0.04],
  ['statements', statements, 1],
  ['transfers', transfers, 0.5],
  ['organisations', organisations, 0.5],
])('what is offered of %s is what is allowed', { timeout: 900_000 }, async (_, kind, share) => {
  const { found, offers } = await differences(kind, share, 7)
  expect(found).toEqual([])
  expect(offers).toBeGreaterThan(0)
})

it('an offer the verb would refuse is noticed', { timeout: 120_000 }, async () => {
  const setReference = papers.open.setReference
  // the verb as it would be with a stricter rule than the offer
  papers.open.setReference = (thing) => [
    async () => {
      throw new DomainError('FORBIDDEN', { id: thing.id })
    },
    null,
  ]
  try {
    expect((await differences(papers, 0.08, 1)).found.join()).toContain('setReference')
  } finally {
    papers.open.setReference = setReference as NonNullable<typeof setReference>
  }
})
