import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { buildBody, buildCommittee } from '../factories/committees.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { Person, RoleAssignment, viewerOf } from '../../src/accounts/index.js'
import { seedSchoolHolidays } from '../../src/committees/seedProcedure.js'
import { ClosedPeriod } from '../../src/committees/index.js'
import { AuditEntry } from '../../src/audit/index.js'
import { clock, dayOf, type Viewer } from '../../src/platform/index.js'
import { MeetingCommittee } from '../../src/meetings/Meeting.js'
import { MeetingSeries } from '../../src/meetings/MeetingSeries.js'
import { planSeries } from '../../src/meetings/planSeries.js'

let t: TestInstallation
let clerk: Viewer
let foreignClerk: Viewer
let bodyId: string
let committeeId: string

async function clerkOf(scopeId: string): Promise<Viewer> {
  const { id: personId } = await t.db.save(t.db.create(Person, { familyName: 'Büro' }))
  const role = { role: 'CLERK', scopeKind: 'BODY', scopeId, personId, validFrom: new Date(0) } as const
  await t.db.insert(RoleAssignment, role)
  return viewerOf(t.db, personId)
}
beforeAll(async () => {
  t = await testInstallation()
  await seedSchoolHolidays(t.db)
  bodyId = (await buildBody(t)).id
  clerk = await clerkOf(bodyId)
  foreignClerk = await clerkOf((await buildBody(t)).id)
})
afterAll(() => t.close())
beforeEach(async () => {
  clock.stopAt(new Date('2026-11-28T12:00:00Z'))
  committeeId = (await buildCommittee(t, { bodyId })).id
})
afterEach(() => clock.stopAt(undefined))

/** Every first Thursday of 2027, at five. */
const yearly = {
  rhythm: 'MONTHLY',
  weekday: 4,
  week: 1,
  months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  days: [],
  skipsSchoolHolidays: true,
  from: '2026-12-01',
  to: '2027-12-31',
  time: '17:00',
  place: 'Rathaus, Saal 1',
}
const plan = (more: object = {}, who = clerk) =>
  t.as(who, (ctx) => planSeries(ctx, { ...yearly, committeeId, ...more }))
const held = async () => {
  const rows = await t.db.query<{ at: Date }[]>(
    `select starts_at as at from meeting m join meeting_committee c on c.meeting_id = m.id where c.committee_id = $1 order by 1`,
    [committeeId],
  )
  return rows.map(({ at }) => at)
}

it('plans the year: holidays and school holidays are left out, and five o’clock stays five o’clock', async () => {
  await plan()
  // the 1st of April lies in the Easter holidays, the 6th of May is Ascension, the 5th of August in the summer, the 4th of November in the autumn holidays
  expect((await held()).map((at) => at.toISOString())).toEqual([
    '2026-12-03T16:00:00.000Z',
    '2027-01-07T16:00:00.000Z',
    '2027-02-04T16:00:00.000Z',
    '2027-03-04T16:00:00.000Z',
    '2027-06-03T15:00:00.000Z',
    '2027-07-01T15:00:00.000Z',
    '2027-09-02T15:00:00.000Z',
    '2027-10-07T15:00:00.000Z',
    '2027-12-02T16:00:00.000Z',
  ])
  expect(await t.db.countBy(MeetingSeries, { committeeId })).toBe(1)
  expect(await t.db.countBy(AuditEntry, { action: 'meetings.series.plan' })).toBe(1)
  expect(await t.db.countBy(AuditEntry, { action: 'meetings.meeting.plan' })).toBe(9)
})

it('leaves out the days on which the offices are closed, whatever it says of school holidays', async () => {
  const closed = { kind: 'CLOSED' as const, name: 'Umzug des Rathauses', source: 'Aushang' }
  const { identifiers } = await t.db.insert(ClosedPeriod, {
    ...closed,
    firstDay: '2027-02-01',
    lastDay: '2027-02-05',
  })
  await plan({ months: [2, 4], skipsSchoolHolidays: false })
  await t.db.delete(ClosedPeriod, identifiers)
  expect((await held()).map((at) => at.toISOString())).toEqual(['2027-04-01T15:00:00.000Z'])
})

it('makes nothing twice where the committee meets already', async () => {
  await plan({ months: [2] })
  await plan({ months: [2, 3], time: '19:00' })
  expect((await held()).map(dayOf)).toEqual(['2027-02-04', '2027-03-04'])
  const foreign = (await buildCommittee(t, { bodyId })).id
  await plan({ committeeId: foreign, months: [2] })
  expect(await t.db.countBy(MeetingCommittee, { committeeId: foreign })).toBe(1)
})

it('takes listed days, knows the last weekday of a month, and plans nothing for the hours that are past', async () => {
  await plan({ rhythm: 'LISTED', days: ['2026-12-16', '2026-12-16', '2026-12-25', '2028-01-01'] })
  await plan({ week: 5, weekday: 1, months: [1, 5] })
  expect((await held()).map(dayOf)).toEqual(['2026-12-16', '2027-01-25', '2027-05-31'])
  await plan({ rhythm: 'LISTED', days: ['2026-11-28', '2026-11-30'], from: '2026-11-28', time: '09:00' })
  expect((await held()).map(dayOf)).toHaveLength(4)
})

it('is the clerk’s and refuses what cannot be', async () => {
  const wrong = (field: string, code: string) => ({ fields: [{ field, code }] })
  await expect(plan({}, foreignClerk)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(plan({ from: '2026-11-27' })).rejects.toMatchObject(wrong('from', 'DATE_IN_PAST'))
  await expect(plan({ to: '2026-11-30' })).rejects.toMatchObject(wrong('to', 'RANGE_REVERSED'))
  await expect(plan({ to: '2029-01-01' })).rejects.toMatchObject(wrong('to', 'NUMBER_TOO_LARGE'))
  await expect(plan({ months: [8] })).rejects.toMatchObject(wrong('months', 'NO_MEETING_DAY'))
  await expect(plan({ time: '24:00' })).rejects.toMatchObject(wrong('time', 'INVALID_VALUE'))
  await expect(plan({ rhythm: 'LISTED', days: ['2026-12-26'] })).rejects.toMatchObject(
    wrong('days', 'NO_MEETING_DAY'),
  )
  expect(await held()).toEqual([])
})
