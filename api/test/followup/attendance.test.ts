import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { keepTickets } from '../../src/admission/index.js'
import { Documentation } from '../../src/followup/index.js'
import { eventFigures } from '../../src/followup/eventFigures.js'
import { makeCertificates } from '../../src/followup/makeCertificates.js'
import { dateGuests, recordAttendance } from '../../src/followup/recordAttendance.js'
import { clock } from '../../src/platform/index.js'
import { Summit } from '../../src/summits/index.js'
import { doorOf, scan, type Door } from '../admission/door.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { codeOf } from '../summits/stage.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
}, 240_000)
afterEach(() => clock.stopAt(undefined))
afterAll(() => t?.close())

const listOf = (door: Door) => t.as(door.planner, (ctx) => dateGuests(ctx, door.summitId))
const saves = (door: Door, participantIds: string[], absentIds: string[] = [], who = door.planner) =>
  codeOf(t.as(who, (ctx) => recordAttendance(ctx, { summitId: door.summitId, participantIds, absentIds })))
const statesOf = async (door: Door) => (await door.tickets()).map(({ state }) => state)
const offered = async (door: Door) => {
  const { data } = (await t.query(
    'query ($id: ID!) { summit(id: $id) { mayRecordAttendance } }',
    { id: door.summitId },
    door.planner,
  )) as unknown as { data: { summit: { mayRecordAttendance: boolean } } }
  return data.summit.mayRecordAttendance
}
async function presentOf(door: Door): Promise<number | null | undefined> {
  const told = await t.as(door.planner, (ctx) => eventFigures(ctx, door.summitId))
  return told?.rows.find(({ dimension }) => dimension === 'TOTAL')?.present
}
/** The event is over. */
async function held(door: Door): Promise<void> {
  await t.db.query(
    `update summit set starts_at = now() - interval '2 days', ends_at = now() - interval '1 day', registration_closes_at = null,
       state = 'HELD', attendance = null where id = $1`,
    [door.summitId],
  )
}

test('who came is entered from a list that was signed: tickets, figures and certificates follow', async () => {
  const door = await doorOf(t, 3)
  expect(await offered(door)).toBe(false)
  expect(await saves(door, [])).toBe('FORBIDDEN')
  await held(door)
  expect(await offered(door)).toBe(true)
  expect(await codeOf(t.as(door.planner, (ctx) => makeCertificates(ctx, door.summitId)))).toBe('NOBODY_CAME')
  const ids = ((await listOf(door)) ?? []).map(({ id }) => id)
  expect(ids).toHaveLength(3)
  // one got a place so late that there was no ticket any more
  await t.db.query('delete from ticket where participant_id = $1', [ids[1]])
  expect(await saves(door, ids, [], door.guests[0])).toBe('FORBIDDEN')
  expect(await saves(door, [randomUUID()])).toBe('UNKNOWN_CHOICE')
  expect(await saves(door, ids.slice(0, 2))).toBe('done')
  expect(await presentOf(door)).toBe(2)
  expect((await t.db.findOneByOrFail(Summit, { id: door.summitId })).attendance).toBe(2)
  await keepTickets(t.source)
  expect((await statesOf(door)).sort()).toEqual(['CHECKED_IN', 'CHECKED_IN', 'NO_SHOW'])
  expect(await codeOf(t.as(door.planner, (ctx) => makeCertificates(ctx, door.summitId)))).toBe('done')
  // whoever is ticked off again is no longer counted, and who is named nowhere stays
  expect(await saves(door, [], [ids[0] ?? ''])).toBe('done')
  expect((await listOf(door))?.map(({ present }) => present)).toEqual([false, true, false])
  expect(
    await t.db.query(
      `select 1 from audit_entry where action = 'followup.attendance.record' and entity_id = $1`,
      [door.summitId],
    ),
  ).toHaveLength(2)
})

test('the list corrects the door, and a device that comes back late still counts', async () => {
  const door = await doorOf(t, 3)
  const [first, second, third] = await door.tickets()
  if (!first || !second || !third) throw new Error('no tickets')
  const device = randomUUID()
  await door.sends(device, scan(first), scan(first), scan(second))
  await held(door)
  const guests = (await listOf(door)) ?? []
  expect(guests.map(({ present, atDoor }) => [present, atDoor])).toEqual([
    [true, true],
    [true, true],
    [false, false],
  ])
  const ids = guests.map(({ id }) => id)
  expect(await saves(door, [ids[1] ?? '', ids[2] ?? ''], [ids[0] ?? ''])).toBe('done')
  expect(await statesOf(door)).toEqual(['ISSUED', 'CHECKED_IN', 'CHECKED_IN'])
  expect((await listOf(door))?.map(({ atDoor }) => atDoor)).toEqual([false, true, false])
  // noted and undone offline: it never let anybody in, so it puts nobody out
  await door.sends(randomUUID(), scan(third, { undone: true }))
  await door.sends(randomUUID(), scan(first))
  expect(await statesOf(door)).toEqual(['CHECKED_IN', 'CHECKED_IN', 'CHECKED_IN'])
})

test('published figures are put right, and once the names are erased nothing is noted any more', async () => {
  const door = await doorOf(t, 2)
  await held(door)
  const ids = ((await listOf(door)) ?? []).map(({ id }) => id)
  await t.db.insert(Documentation, {
    summitId: door.summitId,
    state: 'PROVISIONAL',
    publishedOn: '2026-11-20',
  })
  await saves(door, ids)
  expect(
    await t.db.query(`select present from kept_figure where summit_id = $1 and dimension = 'TOTAL'`, [
      door.summitId,
    ]),
  ).toEqual([{ present: 2 }])
  await t.db.query(`insert into erasure (summit_id, key, people) values ($1, 'registrations', 2)`, [
    door.summitId,
  ])
  expect(await offered(door)).toBe(false)
  expect(await saves(door, ids)).toBe('FORBIDDEN')
})
