import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { idOf, worldInstallation, type World } from '../world/index.js'
import { recordSupervision } from '../../src/consultations/recordSupervision.js'
import { suspendResolution } from '../../src/consultations/suspendResolution.js'
import { followResolution } from '../../src/implementation/index.js'
import { addDays, clock, DomainError, type Viewer } from '../../src/platform/index.js'

let w: World
beforeAll(async () => {
  w = await worldInstallation()
}, 240_000)
afterEach(() => clock.stopAt(undefined))
afterAll(() => w?.t.close())

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) =>
      error instanceof DomainError ? (error.fields[0]?.code ?? error.code) : Promise.reject(error),
  )
const object = (id: string, more: object = {}, as: Viewer = w.cast.clerk) =>
  w.t.as(as, (ctx) =>
    suspendResolution(ctx, {
      ...{ id, ground: 'APPEAL', byName: 'Bürgermeisterin Muster', reason: 'Der Rat soll entscheiden.' },
      ...{ suspendedOn: w.j.today, ...more },
    }),
  )
const later = (days: number) => clock.stopAt(new Date(`${addDays(w.j.today, days)}T09:00:00Z`))
const committee = () =>
  idOf(w.t, `select id from committee where body_id = $1 and kind = 'SOCIAL_COMMITTEE'`, [w.places.neuss])
const council = () =>
  idOf(w.t, `select id from committee where body_id = $1 and kind = 'COUNCIL'`, [w.places.neuss])
/** A paper whose way ends with a decision of the social committee, that an office carries out. */
async function decidedInCommittee(): Promise<string> {
  const { paperId } = await w.j.bring('SECOND_CONCLUDED')
  await w.t.db.query(
    `update consultation set committee_id = $2, committee_kind = 'SOCIAL_COMMITTEE' where paper_id = $1 and state = 'OPEN'`,
    [paperId, await committee()],
  )
  await w.j.decide(paperId, 'ADOPTED')
  const resolutionId = await idOf(
    w.t,
    `select r.id from resolution r join consultation c on c.id = r.consultation_id
      where c.paper_id = $1 and c.role = 'DECISION'`,
    [paperId],
  )
  const given = { resolutionId, officeId: w.places.office, dueOn: addDays(w.j.today, 60) }
  await w.t.as(w.cast.clerk, (ctx) => followResolution(ctx, given))
  return paperId
}
const seen = async (id: string, viewer?: Viewer) => {
  const { data, errors } = await w.t.query(
    `query ($id: ID!) { paper(id: $id) { state waitsFor resultText waitsForCommittee { id }
        suspensions { id state byName memberCount ofMembers ground endedOn kept { outcome executableFrom }
          decidedAnew { outcome } review { committee { id } } }
        implementations { state isSuspended }
        consultations { role source state committee { id } resolution { outcome executableFrom } } } }`,
    { id },
    viewer,
  )
  expect(errors).toBeUndefined()
  const paper = data?.['paper'] as unknown as Record<string, unknown> & {
    consultations: Record<string, unknown>[]
  }
  return { ...paper, last: paper.consultations.at(-1), decided: paper.consultations.at(-2) }
}
const rules = (appealDays: number) =>
  w.t.db.query('update procedure_rules set appeal_days = $1', [appealDays])
const members = async () =>
  (
    await w.t.db.query<{ id: string }[]>(
      `select m.id from membership m join seat s on s.id = m.seat_id where m.committee_id = $1 and m.role = 'HOLDER'
         and s.kind = 'VOTING' and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to >= $2::date) order by m.id`,
      [await committee(), w.j.today],
    )
  ).map(({ id }) => id)

test('what a committee decided waits as long as its rules say, and the mayor brings it before the council', async () => {
  await rules(3)
  const paperId = await decidedInCommittee()
  expect((await seen(paperId)).last).toMatchObject({ resolution: { executableFrom: addDays(w.j.today, 4) } })
  const byCouncil = (await w.j.bring('ADOPTED')).paperId
  const wrong = [
    object(paperId, {}, w.cast.foreignClerk),
    object(paperId, { reason: '' }),
    object(paperId, { byName: null }),
    object(paperId, { ground: 'OBJECTION' }),
    object(byCouncil),
  ]
  expect(await Promise.all(wrong.map(codeOf))).toEqual([
    ...['FORBIDDEN', 'REASON_NEEDED', 'REQUIRED', 'OBJECTION_TO_COUNCIL', 'APPEAL_TO_COMMITTEE'],
  ])
  later(4)
  expect(await codeOf(object(paperId))).toBe('APPEAL_TOO_LATE')
  clock.stopAt(undefined)
  const twice = await Promise.all([codeOf(object(paperId)), codeOf(object(paperId))])
  expect(twice.sort()).toEqual(['CONFLICT', 'done'])
  expect(await seen(paperId)).toMatchObject({
    ...{ state: 'IN_CONSULTATION', waitsFor: 'COMMITTEE', resultText: null },
    suspensions: [
      {
        ...{ state: 'WITH_COUNCIL', byName: 'Bürgermeisterin Muster', memberCount: null },
        review: { committee: { id: await council() } },
      },
    ],
    implementations: [{ isSuspended: true }],
    decided: { state: 'CONCLUDED', resolution: { outcome: 'ADOPTED', executableFrom: null } },
    last: { role: 'DECISION', source: 'REVIEW', state: 'OPEN', committee: { id: await council() } },
  })
  const told = await w.t.db.query(
    `select 1 from message where template = 'consultations.suspension' and about_id = $1`,
    [paperId],
  )
  expect(told.length).toBeGreaterThan(0)
  // the council need not wait three days, what it says holds at once
  await w.j.decide(paperId, 'ADOPTED')
  expect(await seen(paperId)).toMatchObject({
    state: 'ADOPTED',
    suspensions: [{ state: 'CONFIRMED', endedOn: w.j.today, decidedAnew: { outcome: 'ADOPTED' } }],
    implementations: [{ state: 'OPEN', isSuspended: false }],
    last: { resolution: { executableFrom: w.j.today } },
  })
})

test('one fifth of the members can appeal, one less cannot, and nobody who is no member', async () => {
  const ids = await members()
  const paperId = await decidedInCommittee()
  // the demo names two of its members; of ten they are one fifth
  const of = 10
  await w.t.db.query(
    'update composition set stated_seats = $2, stated_at_least = false where committee_id = $1',
    [await committee(), of],
  )
  const enough = ids.slice(0, 2)
  expect(enough.length).toBe(2)
  const foreign = await idOf(w.t, `select id from membership where committee_id <> $1 limit 1`, [
    await committee(),
  ])
  const by = (memberIds: string[]) => codeOf(object(paperId, { byName: null, memberIds }))
  expect(await by(enough.slice(1))).toBe('APPEAL_TOO_FEW')
  // one who is named twice is one
  expect(await by([...enough.slice(1), ...enough.slice(1)])).toBe('APPEAL_TOO_FEW')
  expect(await by([...enough.slice(1), foreign])).toBe('UNKNOWN_CHOICE')
  expect(await by(enough)).toBe('done')
  expect(await seen(paperId)).toMatchObject({
    suspensions: [{ state: 'WITH_COUNCIL', memberCount: enough.length, ofMembers: of }],
  })
  await w.j.decide(paperId, 'REJECTED', { reason: 'Nein.' })
  expect(await seen(paperId)).toMatchObject({
    state: 'REJECTED',
    suspensions: [{ state: 'LIFTED' }],
    implementations: [{ state: 'NOT_POSSIBLE', isSuspended: true }],
    last: { resolution: { executableFrom: null } },
  })
})

test('a committee that keeps to what breaks the law does not have the last word: the council decides', async () => {
  for (const [outcome, state, more] of [
    ['ADOPTED', 'CONFIRMED', {}],
    ['ADOPTED_AMENDED', 'CHANGED', { reason: 'Kleiner.', text: 'Ein kleiner Kurs.' }],
    ['REJECTED', 'LIFTED', { reason: 'Nein.' }],
  ] as const) {
    const paperId = await decidedInCommittee()
    await object(paperId, { ground: 'COMPLAINT' })
    expect(await seen(paperId)).toMatchObject({
      suspensions: [{ state: 'SUSPENDED' }],
      last: { source: 'REVIEW', committee: { id: await committee() } },
    })
    await w.j.decide(paperId, 'ADOPTED')
    expect(await seen(paperId)).toMatchObject({
      ...{ state: 'IN_CONSULTATION', resultText: null },
      suspensions: [{ state: 'WITH_COUNCIL', kept: { outcome: 'ADOPTED', executableFrom: null } }],
      implementations: [{ isSuspended: true }],
      last: { role: 'DECISION', source: 'REVIEW', state: 'OPEN', committee: { id: await council() } },
    })
    // whom the council is asked instead of, the supervisory authority is not
    const id = await idOf(
      w.t,
      'select s.id from suspension s join consultation c on c.id = s.review_id where c.paper_id = $1',
      [paperId],
    )
    const answer = { id, upheld: true, decidedOn: w.j.today, reason: 'Gilt.' }
    expect(await codeOf(w.t.as(w.cast.clerk, (ctx) => recordSupervision(ctx, answer)))).toBe('CONFLICT')
    await w.j.decide(paperId, outcome, more)
    expect(await seen(paperId)).toMatchObject({
      state: outcome,
      suspensions: [{ state, endedOn: w.j.today }],
      implementations: [{ isSuspended: state === 'LIFTED' }],
    })
  }
})

test('a committee that gives in ends it itself', async () => {
  const paperId = await decidedInCommittee()
  await object(paperId, { ground: 'COMPLAINT' })
  await w.j.decide(paperId, 'REJECTED', { reason: 'Die Aufsicht hat recht.' })
  expect(await seen(paperId)).toMatchObject({
    state: 'REJECTED',
    suspensions: [{ state: 'LIFTED', kept: null }],
  })
})
