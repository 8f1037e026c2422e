import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '../../src/platform/index.js'
import { numbersAreGapless } from '../world/numbers.js'
import { idOf, verbs, worldInstallation, type Verb, type VerbName, type World } from '../world/index.js'
import { allAtOnce, endsBadly, tally, type Ended } from './race.js'
import { without, type Protection } from './unlocked.js'

let w: World
beforeAll(async () => {
  w = await worldInstallation({ poolSize: 20 })
}, 240_000)
afterAll(() => w?.t.close())

type Each = (count: number, of: (i: number) => [Viewer, VerbName, unknown]) => Promise<Ended[]>
const protectedEach: Each = (count, of) =>
  allAtOnce(
    w.t,
    Array.from({ length: count }, (_, i) => {
      const [viewer, name, input] = of(i)
      return { viewer, work: (ctx) => (verbs[name] as Verb)(ctx, input as never) }
    }),
  )
const count = async (query: string, ...parameters: unknown[]) =>
  Number((await w.t.db.query<{ n: string }[]>(`select count(*) as n ${query}`, parameters))[0]?.n)

/** A race of many, with a test of its end; the same test has to fail when what protects it is taken away. */
interface Race {
  run: (runners: number, each: Each) => Promise<() => Promise<void>>
  runners: number
  /** What it has to be without to go wrong. */
  protection: Protection
}

/** Those who may decide a station of Neuss: 50 of them, in turns. */
const deciders = () => [w.cast.clerk, w.cast.integrationChair, w.cast.committeeClerk]

async function decided(n: number, each: Each) {
  const { paperId } = await w.j.bring('IN_CONSULTATION')
  const station = await w.j.openStation(paperId)
  const ended = await each(n, (i) => [
    deciders()[i % 3] as Viewer,
    'recordOutcome',
    { id: station, outcome: 'ADOPTED', decidedOn: w.j.today },
  ])
  return async () => {
    expect(tally(ended)).toEqual({ done: 1, CONFLICT: n - 1 })
    saysWhatHappened(ended)
    expect(await count(`from transition where entity_id = $1 and verb = 'recordOutcome'`, station)).toBe(1)
    expect(await count('from resolution where consultation_id = $1', station)).toBe(1)
    // the next opened, the one after it did not
    const states = await w.t.db.query<{ state: string }[]>(
      'select state from consultation where paper_id = $1 order by position',
      [paperId],
    )
    expect(states.map(({ state }) => state)).toEqual(['CONCLUDED', 'OPEN', 'PLANNED'])
  }
}

/** A conflict names the result, not only that there was one. */
function saysWhatHappened(ended: readonly Ended[]): void {
  for (const { what } of ended.filter(({ code }) => code === 'CONFLICT')) expect(what).toMatch(/\w{4,}/)
}

async function handedIn(n: number, each: Each) {
  const proposalId = await w.j.draft({ bodyIds: [w.places.neuss, w.places.dormagen] })
  const ended = await each(n, (i) => [i % 2 ? w.cast.lead : w.cast.delegate, 'submitProposal', proposalId])
  return async () => {
    expect(tally(ended)).toEqual({ done: 1, CONFLICT: n - 1 })
    saysWhatHappened(ended)
    expect(await count('from paper where proposal_id = $1', proposalId)).toBe(2)
  }
}

async function takenUpAndDeclined(n: number, each: Each) {
  const { paperId: id } = await w.j.bring('OFFERED')
  const ended = await each(n, (i) =>
    i % 2
      ? [w.cast.integrationMember, 'takeUpPaper', id]
      : [w.cast.integrationChair, 'declineOffer', { id, reason: 'Nicht unsere Aufgabe.' }],
  )
  return async () => {
    expect(tally(ended)).toEqual({ done: 1, CONFLICT: n - 1 })
    saysWhatHappened(ended)
    expect(await count('from transition where entity_id = $1', id)).toBe(1)
  }
}

async function savedOnTwoDevices(n: number, each: Each) {
  const id = await w.j.draft()
  const ended = await each(n, (i) => [
    i ? w.cast.lead : w.cast.delegate,
    'saveDraft',
    { id, revision: 1, fields: { title: `Gerät ${i}` } },
  ])
  return async () => {
    // one is told of the other's words: nothing is overwritten in silence
    expect(tally(ended)).toEqual({ done: 1, DRAFT_CONFLICT: n - 1 })
    expect(await count('from proposal where id = $1 and revision = 2', id)).toBe(1)
  }
}

async function admittedTwice(n: number, each: Each) {
  const { paperId } = await w.j.bring('ADOPTED')
  const id = await w.j.transferOf(paperId)
  const ended = await each(n, () => [w.cast.districtClerk, 'admitTransfer', { id, kind: 'MOTION' }])
  return async () => {
    expect(tally(ended)).toEqual({ done: 1, CONFLICT: n - 1 })
    saysWhatHappened(ended)
    expect(await count('from paper where related_paper_id = $1', paperId)).toBe(1)
  }
}

/** Two offices that sign at the same moment: one of them is the last. */
async function signedByTwo(n: number, each: Each) {
  const { cast, places, j, t } = w
  const { paperId: id } = await j.bring('ADMITTED')
  const third = await idOf(t, `select id from office where body_id = $1 and is_integration_office limit 1`, [
    places.neuss,
  ])
  await j.run(cast.clerk, 'requestStatement', {
    id,
    officeId: places.office,
    coSigningOfficeIds: [places.coSigningOffice, third],
    dueOn: '2099-01-01',
  })
  await j.deliver(id)
  const signatures = await t.db.query<{ id: string }[]>(
    'select c.id from co_signature c join statement s on s.id = c.statement_id where s.paper_id = $1 order by c.id',
    [id],
  )
  const both = { ...cast.coSigningOffice, roles: [`OFFICE@${places.coSigningOffice}`, `OFFICE@${third}`] }
  const ended = await each(n, (i) => [both, 'coSignStatement', signatures[i]?.id])
  return async () => {
    expect(tally(ended)).toEqual({ done: n })
    expect(await count(`from paper where id = $1 and state = 'READY'`, id)).toBe(1)
  }
}

/** Two parallel stations that end at the same moment: exactly one of them opens what comes next. */
async function endedTogether(n: number, each: Each) {
  const { cast, places, j, t } = w
  const { paperId: id } = await j.bring('FIRST_CONCLUDED')
  const committeeId = await idOf(t, `select id from committee where body_id = $1 and kind = 'COUNCIL'`, [
    places.neuss,
  ])
  await j.run(cast.clerk, 'insertConsultation', {
    id,
    committeeId,
    role: 'HEARING',
    position: 3,
    reason: 'Auch der Rat soll gehört werden.',
  })
  await j.decide(id, 'RECOMMENDED')
  const open = await t.db.query<{ id: string; role: string }[]>(
    `select id, role from consultation where paper_id = $1 and state = 'OPEN'`,
    [id],
  )
  const ended = await each(n, (i) => [
    cast.clerk,
    'recordOutcome',
    {
      id: open[i]?.id,
      outcome: open[i]?.role === 'DECISION' ? 'ADOPTED' : 'RECOMMENDED',
      decidedOn: j.today,
    },
  ])
  return async () => {
    expect(tally(ended)).toEqual({ done: n })
    expect(await count(`from paper where id = $1 and state = 'ADOPTED'`, id)).toBe(1)
    expect(await count('from transfer where paper_id = $1', id)).toBe(1)
  }
}

/** Papers of several bodies handed in side by side; every third is refused when its number is already taken. */
async function numbered(n: number, each: Each) {
  const drafts: string[] = []
  for (let i = 0; i < n; i++)
    drafts.push(
      await w.j.draft({
        bodyIds: i % 2 ? [w.places.neuss, w.places.juechen] : [w.places.juechen],
        fields: { inhabitantName: i % 3 ? 'Zoe Muster' : null },
      }),
    )
  const ended = await each(drafts.length, (i) => [w.cast.lead, 'submitProposal', drafts[i]])
  return async () => {
    expect(Object.keys(tally(ended)).sort()).toEqual(['INVALID_INPUT', 'done'])
    await numbersAreGapless(w.t)
  }
}

const rows = { rows: true }
const races: Record<string, Race> = {
  'fifty people decide one station': { run: decided, runners: 50, protection: rows },
  'fifty times one draft is handed in': { run: handedIn, runners: 50, protection: rows },
  'an offer is taken up and declined': { run: takenUpAndDeclined, runners: 20, protection: rows },
  'a draft is saved on two devices': { run: savedOnTwoDevices, runners: 2, protection: rows },
  // the number is taken before the second look: either lock alone is enough
  'a request to the Kreis is admitted by several': {
    run: admittedTwice,
    runners: 10,
    protection: { rows: true, numbers: true },
  },
  'two offices sign a statement': { run: signedByTwo, runners: 2, protection: rows },
  'two parallel stations end': { run: endedTogether, runners: 2, protection: rows },
  'drafts are handed in side by side': { run: numbered, runners: 24, protection: { numbers: true } },
}

describe.each(Object.entries(races))('%s at the same moment', (_, { run, runners, protection }) => {
  it('ends as if one had come after the other', { timeout: 120_000 }, async () => {
    await (
      await run(runners, protectedEach)
    )()
  })
  it('does not, once what protects it is taken away', { timeout: 120_000 }, async () => {
    const start = () =>
      run(Math.min(runners, 6), (...given) => without(protection, () => protectedEach(...given)))
    expect(await endsBadly(start)).toBe(true)
  })
})
