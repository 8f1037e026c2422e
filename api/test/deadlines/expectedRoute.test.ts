import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { buildBody, buildCommittee } from '../factories/committees.js'
import { buildRole, viewerOfPerson } from '../factories/accounts.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { Person, RoleAssignment, viewerOf } from '../../src/accounts/index.js'
import { Committee } from '../../src/committees/index.js'
import { setClosedPeriod } from '../../src/committees/setClosedPeriod.js'
import type { CommitteeKind } from '../../src/contract/committees.lists.js'
import { enterSeries } from '../../src/meetings/index.js'
import { clock, type Viewer } from '../../src/platform/index.js'
import { expectedOfBody } from '../../src/deadlines/expectedRoute.js'
import { markBudgetSession } from '../../src/deadlines/markBudgetSession.js'

let t: TestInstallation
let clerk: Viewer
let bodyId: string
const ids = {} as Record<'SOCIAL_COMMITTEE' | 'COUNCIL', string>

beforeAll(async () => {
  t = await testInstallation({ dataSet: 'reference' })
  clock.stopAt(new Date('2026-11-28T12:00:00Z'))
  const { id: districtId } = (
    await t.db.query<{ id: string }[]>(`select id from body where district_id is null`)
  )[0] ?? { id: '' }
  bodyId = (await buildBody(t, { districtId })).id
  for (const kind of ['SOCIAL_COMMITTEE', 'COUNCIL'] as const)
    ids[kind] = (await buildCommittee(t, { bodyId, kind, name: `Gremium ${kind}` })).id
  const { id: personId } = await t.db.save(t.db.create(Person, { familyName: 'Büro' }))
  await t.db.insert(RoleAssignment, {
    role: 'CLERK',
    scopeKind: 'BODY',
    scopeId: bodyId,
    personId,
    validFrom: new Date(0),
  })
  clerk = await viewerOf(t.db, personId)
})
afterEach(() => clock.stopAt(new Date('2026-11-28T12:00:00Z')))
afterAll(async () => {
  clock.stopAt(undefined)
  await t.close()
})

const plan = (kind: CommitteeKind & keyof typeof ids, days: string[]) =>
  t.as(clerk, (ctx) =>
    enterSeries(ctx, {
      committeeId: ids[kind],
      rhythm: 'LISTED',
      weekday: 1,
      week: 1,
      months: [],
      days,
      skipsSchoolHolidays: false,
      from: '2026-11-28',
      to: '2028-01-01',
      time: '17:00',
      place: 'Rathaus',
    }),
  )

const document = `query ($bodyId: ID!) { expectedRoute(bodyId: $bodyId) {
  decidedOn handInBy budget { day handInBy }
  stations { committeeId committee meetsOn handInBy isScheduled lacks missed { day handInBy } } } }`
const asked = async () => {
  const { data, errors } = await t.query(document, { bodyId })
  expect(errors).toBeUndefined()
  return (
    data as unknown as { expectedRoute: Record<string, unknown> & { stations: Record<string, unknown>[] } }
  ).expectedRoute
}

it('says which committee has no dates yet', async () => {
  const route = await asked()
  expect(route).toMatchObject({ decidedOn: null, handInBy: null, budget: [] })
  expect(route.stations).toMatchObject([
    { committeeId: ids.SOCIAL_COMMITTEE, committee: 'Gremium SOCIAL_COMMITTEE', lacks: 'DATES' },
    { committeeId: ids.COUNCIL, lacks: 'EARLIER' },
  ])
})

it('takes the route a Body has, its meetings and the rules of each day, and looks back from a budget session', async () => {
  // today and 28 days for the statement: ready on the 26th of December
  await plan('SOCIAL_COMMITTEE', ['2027-01-05', '2027-01-19', '2027-02-16'])
  await plan('COUNCIL', ['2027-02-04', '2027-02-25', '2027-03-11'])
  const [{ id: budget } = { id: '' }] = await t.db.query<{ id: string }[]>(
    `select m.id from meeting m where m.starts_at::date = '2027-03-11' and m.body_id = $1`,
    [bodyId],
  )
  await t.as(clerk, (ctx) => markBudgetSession(ctx, { id: budget, isBudgetSession: true }))
  const route = await asked()
  // cut-off fourteen days: the 5th of January asks for the 22nd of December
  expect(route.stations).toMatchObject([
    {
      meetsOn: '2027-01-19',
      handInBy: '2027-01-05',
      isScheduled: false,
      lacks: null,
      missed: [{ day: '2027-01-05', handInBy: '2026-12-22' }],
    },
    { meetsOn: '2027-02-04', handInBy: '2027-01-21', missed: [] },
  ])
  expect(route).toMatchObject({ decidedOn: '2027-02-04', handInBy: '2026-12-08' })
  // the social committee of the 16th of February is in time for the council of the 11th of March
  expect(route.budget).toEqual([{ day: '2027-03-11', handInBy: '2027-01-05' }])
})

it('counts the rules that hold on the day of the meeting', async () => {
  await t.db.query(
    `insert into procedure_rules (committee_id, valid_from, notice_days, notice_unit, urgent_days, urgent_unit, addition_days, addition_unit,
       cut_off_days, quorum_base, secret_share, vote_forms, meeting_forms, minutes_days, objection_days, inquiry_days, members_inquire, appeal_days)
     values ($1, '2027-01-10', 6, 'CALENDAR', 3, 'WORKING', 3, 'CALENDAR', 21, 'MEMBERS', 5, '{OPEN}', '{IN_PERSON}', 30, 14, 28, false, 3)`,
    [ids.SOCIAL_COMMITTEE],
  )
  expect((await asked()).stations).toMatchObject([{ meetsOn: '2027-01-19', handInBy: '2026-12-29' }, {}])
  await t.db.query('delete from procedure_rules where committee_id = $1', [ids.SOCIAL_COMMITTEE])
})

it('gives another answer once the offices are closed before a meeting whose notice counts working days', async () => {
  const rules = `insert into procedure_rules (committee_id, valid_from, notice_days, notice_unit, urgent_days, urgent_unit, addition_days,
      addition_unit, cut_off_days, quorum_base, secret_share, vote_forms, meeting_forms, minutes_days, objection_days, inquiry_days, members_inquire, appeal_days)
    values ($1, '2027-01-10', 10, 'WORKING', 3, 'WORKING', 3, 'CALENDAR', 0, 'MEMBERS', 5, '{OPEN}', '{IN_PERSON}', 30, 14, 28, false, 3)`
  await t.db.query(rules, [ids.SOCIAL_COMMITTEE])
  const dates = async () => {
    const { data } = await t.query(
      'query ($id: ID!) { noticeDates(committeeId: $id) { handInBy inviteBy } }',
      {
        id: ids.SOCIAL_COMMITTEE,
      },
    )
    const { noticeDates } = data as unknown as { noticeDates: { inviteBy: string }[] }
    return noticeDates[1]?.inviteBy
  }
  const office = await viewerOfPerson(t, (await buildRole(t, { role: 'INTEGRATION_OFFICE' })).personId)
  // ten working days before the 19th of January begin on the 5th, so the 4th is the last day; of the closed days seven are among them, over New Year and Christmas
  expect([await dates(), (await asked()).stations[0]?.handInBy]).toEqual(['2027-01-04', '2027-01-04'])
  await t.as(office, (ctx) =>
    setClosedPeriod(ctx, {
      ...{ kind: 'CLOSED', name: 'Umzug', firstDay: '2027-01-07', lastDay: '2027-01-15' },
      source: 'Aushang',
    }),
  )
  expect(await dates()).toBe('2026-12-22')
  // the same meeting cannot be reached any more: the statement takes until the 26th of December
  expect((await asked()).stations[0]).toMatchObject({ meetsOn: '2027-02-16' })
  await t.db.query(`delete from closed_period where kind = 'CLOSED'`)
  await t.db.query('delete from procedure_rules where committee_id = $1', [ids.SOCIAL_COMMITTEE])
})

it('asks the database twice, whatever the size of the calendars', async () => {
  const days = Array.from({ length: 40 }, (_, n) => `2027-0${4 + (n % 5)}-${10 + Math.floor(n / 5)}`)
  await plan('COUNCIL', days)
  let asks = 0
  const count = <T extends object>(target: T): T =>
    new Proxy(target, {
      get: (on, name) => {
        asks += name === 'query' ? 1 : 0
        return Reflect.get(on, name) as unknown
      },
    })
  await t.as(undefined, (ctx) => expectedOfBody({ ...ctx, db: count(ctx.db) }, bodyId))
  expect(asks).toBe(2)
})

it('is nobody’s business who is no clerk, and does not know a Body that is none', async () => {
  const mark = `mutation ($id: ID!) { markBudgetSession(id: $id, isBudgetSession: true) { id isBudgetSession mayMarkBudget } }`
  const [{ id } = { id: '' }] = await t.db.query<{ id: string }[]>(
    'select id from meeting where body_id = $1 limit 1',
    [bodyId],
  )
  const refused = await t.query(mark, { id })
  expect(JSON.stringify(refused.errors)).toMatch(/SIGN_IN_NEEDED|FORBIDDEN/)
  const done = await t.query(mark, { id }, clerk)
  expect(done.data).toMatchObject({ markBudgetSession: { isBudgetSession: true, mayMarkBudget: true } })
  const none = await t.query(document, { bodyId: ids.COUNCIL })
  expect(none.data).toEqual({ expectedRoute: null })
  expect(await t.db.countBy(Committee, { bodyId })).toBe(2)
})

/** A paper of the Body that was admitted. */
async function admitted(): Promise<string> {
  const rows = await t.db.query<{ id: string }[]>(
    `with p as (insert into proposal (state, way, submitted_at, public_since) values ('SUBMITTED', 'SUGGESTION', now(), now()) returning id),
     x as (insert into proposal_text (proposal_id, version, language, title, submitted_at) select id, 1, 'de', 'Café', now() from p returning id, proposal_id)
     insert into paper (proposal_id, text_id, body_id, kind, state, number, submitted_at, public_since)
       select proposal_id, id, $1, 'SUGGESTION', 'ADMITTED', 'V-1', now(), now() from x returning id`,
    [bodyId],
  )
  return rows[0]?.id ?? ''
}

it('foresees the way of an admitted paper before its route begins, and says that it is a forecast', async () => {
  const paperId = await admitted()
  const expected = async () => {
    const { data, errors } = await t.query(
      `query ($id: ID!) { expectedDates(paperId: $id) { isForecast decidedOn handInBy stations { committeeId meetsOn } } }`,
      { id: paperId },
    )
    expect(errors).toBeUndefined()
    return (data as unknown as { expectedDates: object | null }).expectedDates
  }
  // the statement takes its usual time, as for a proposal handed in today
  const { decidedOn, stations } = await asked()
  expect(decidedOn).toBe('2027-02-04')
  expect(await expected()).toEqual({
    ...{ isForecast: true, decidedOn, handInBy: null },
    stations: stations.map(({ committeeId, meetsOn }) => ({ committeeId, meetsOn })),
  })
  // asked for, it is there on its day: early enough for the 16th of February, too late for the council of the 25th
  await t.db.query(`update paper set state = 'AWAITING_STATEMENT' where id = $1`, [paperId])
  await t.db.query(
    `with o as (insert into office (body_id) values ($2) returning id)
     insert into statement (paper_id, office_id, due_on) select $1, id, '2027-01-30' from o`,
    [paperId, bodyId],
  )
  expect(await expected()).toMatchObject({
    decidedOn: '2027-03-11',
    stations: [{ meetsOn: '2027-02-16' }, {}],
  })
  // ready, it goes on at once: the cut-off for the 5th of January is the 22nd of December
  await t.db.query(`update paper set state = 'READY' where id = $1`, [paperId])
  expect(await expected()).toMatchObject({ isForecast: true, stations: [{ meetsOn: '2027-01-05' }, {}] })
  await t.db.query(`update paper set state = 'SUBMITTED' where id = $1`, [paperId])
  expect(await expected()).toBeNull()
})
