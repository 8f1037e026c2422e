import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildPerson, buildRole } from '../../test/factories/accounts.js'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { viewerOf } from '../accounts/index.js'
import { Committee } from '../committees/index.js'
import { InvitedPresence } from '../followup/index.js'
import { Invitation } from '../invitations/index.js'
import { addDays, asSystem, clock, dayOf, type Viewer } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { nameSeat } from './nameSeat.js'
import { watchContinuity } from './watchContinuity.js'

let t: TestInstallation
let office: Viewer
let group: Committee
const today = dayOf(clock.now())
const seats: Record<string, { id: string; personId: string }> = {}
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'reference' })
  office = await viewerOf(t.db, (await buildRole(t)).personId)
  group = await t.db.findOneByOrFail(Committee, { kind: 'STEERING_GROUP' })
  const validFrom = addDays(today, -900)
  for (const [name, row, number] of [
    ['steady', 1, 1],
    ['changing', 2, 1],
    ['never', 2, 2],
  ] as const) {
    const [seat] = await t.db.query<{ id: string }[]>(
      `select s.id from seat s join seat_group g on g.id = s.seat_group_id where g.key = $1 and s.number = $2`,
      [`steering-row-${row}`, number],
    )
    const personId = (await buildPerson(t)).id
    const id = seat?.id ?? ''
    await t.as(office, (ctx) => nameSeat(ctx, { seatId: id, personId, validFrom }))
    seats[name] = { id, personId }
  }
})
afterAll(() => t.close())

/** A meeting so many days ago; a guest comes for whom they name, as a deputy for the occasion, or for themselves. */
async function met(daysAgo: number, guests: readonly { personId: string; for?: string }[]): Promise<void> {
  const startsAt = new Date(clock.now().getTime() - daysAgo * 86_400_000)
  const { id: summitId } = await t.db.save(
    t.db.create(Summit, {
      ...{ bodyId: group.bodyId, kind: 'STEERING_MEETING', state: 'HELD', title: 'Sitzung', about: '' },
      ...{
        place: 'Kreishaus',
        startsAt,
        endsAt: new Date(startsAt.getTime() + 7_200_000),
        withRegistration: false,
      },
    }),
  )
  const invite = (personId: string, passedOnById: string | null = null) =>
    t.db.save(
      t.db.create(Invitation, { summitId, personId, state: 'ISSUED', source: 'COMMITTEE', passedOnById }),
    )
  for (const guest of guests) {
    const by = guest.for ? (await invite(guest.for)).id : null
    await t.db.insert(InvitedPresence, { invitationId: (await invite(guest.personId, by)).id })
  }
}
interface Read {
  steeringGroup: {
    composition: { rows: { label: string; continuity: number | null }[] }
    seatContinuity: { seatId: string; meetings: number; represented: number; steady: number; index: number }[]
  }
}
const read = async (viewer?: Viewer) => {
  const answer = await t.query(
    `{ steeringGroup { composition { rows { label continuity } } seatContinuity { seatId meetings represented steady index } } }`,
    {},
    viewer,
  )
  return (answer.data as unknown as Read).steeringGroup
}
const of = async (name: string) =>
  (await read(office)).seatContinuity.find(({ seatId }) => seatId === seats[name]?.id)
const alerted = async () => {
  const open = await t.db.query<{ id: string }[]>(
    `select subject_id as id from task where kind = 'seats.continuity' and closed_at is null`,
  )
  return Object.keys(seats).filter((name) => open.some(({ id }) => id === seats[name]?.id))
}

test('before the first meeting nothing is said', async () => {
  const { composition, seatContinuity } = await read(office)
  expect(seatContinuity).toEqual([])
  expect(composition.rows.every(({ continuity }) => continuity === null)).toBe(true)
  expect(await asSystem(t.source, watchContinuity)).toBe(0)
})

test('the index is the share of meetings at which the same person spoke; seats below half are put on the desk', async () => {
  const steady = seats.steady?.personId ?? ''
  const changing = seats.changing?.personId ?? ''
  const other = async () => ({ personId: (await buildPerson(t)).id, for: changing })
  await met(100, [{ personId: steady }, await other()])
  await met(80, [{ personId: steady }, await other()])
  expect(await asSystem(t.source, watchContinuity)).toBe(0)
  await met(60, [{ personId: steady }, { personId: changing }])
  await met(40, [await other()])
  expect(await of('steady')).toMatchObject({ meetings: 4, represented: 3, steady: 3, index: 75 })
  expect(await of('changing')).toMatchObject({ meetings: 4, represented: 4, steady: 1, index: 25 })
  expect(await of('never')).toMatchObject({ meetings: 4, represented: 0, steady: 0, index: 0 })
  await asSystem(t.source, watchContinuity)
  await asSystem(t.source, watchContinuity)
  expect(await alerted()).toEqual(['changing', 'never'])
})

test('only the last six meetings count, so a seat recovers and leaves the desk', async () => {
  const guests = Object.values(seats).map(({ personId }) => ({ personId }))
  for (const daysAgo of [35, 30, 25, 20, 15]) await met(daysAgo, guests)
  expect(await of('changing')).toMatchObject({ meetings: 6, represented: 6, steady: 5, index: 83 })
  await asSystem(t.source, watchContinuity)
  expect(await alerted()).toEqual([])
})

test('a row is shown to everybody, a seat to those who keep the group and those who sit there', async () => {
  const everybody = await read()
  expect(everybody.seatContinuity).toEqual([])
  const row = (label: string) =>
    everybody.composition.rows.find((one) => one.label.startsWith(label))?.continuity
  expect(row('Landrat')).toBe(83)
  // two of eight mayors came to five of six, the others never
  expect(row('Bürgermeister')).toBe(21)
  const stranger = await viewerOf(t.db, (await buildPerson(t)).id)
  expect((await read(stranger)).seatContinuity).toEqual([])
  const member = await viewerOf(t.db, seats.steady?.personId ?? '')
  expect((await read(member)).seatContinuity).toHaveLength(25)
})
