import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildPerson, buildRole } from '../../test/factories/accounts.js'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { allAtOnce, endsBadly, tally } from '../../test/races/race.js'
import { without } from '../../test/races/unlocked.js'
import { viewerOf } from '../accounts/index.js'
import { addSeats, Committee, endMembership, Membership, Seat, SeatGroup } from '../committees/index.js'
import { addDays, clock, dayOf, DomainError, type Viewer } from '../platform/index.js'
import { callIn, endCall } from './callIn.js'
import { nameSeat } from './nameSeat.js'
import { resolveComposition } from './resolveComposition.js'

let t: TestInstallation
let office: Viewer
let committeeId: string
const today = dayOf(clock.now())
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'reference', poolSize: 12 })
  office = await viewerOf(t.db, (await buildRole(t)).personId)
  committeeId = (await t.db.findOneByOrFail(Committee, { kind: 'STEERING_GROUP' })).id
})
afterAll(() => t.close())

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) =>
      error instanceof DomainError
        ? `${error.fields[0]?.field ?? ''} ${error.fields[0]?.code ?? error.code}`.trim()
        : Promise.reject(error),
  )
interface Register {
  steeringGroup: {
    composition: {
      votingSeats: number
      statedSeats: number
      filledSeats: number
      rows: { id: string; label: string; kind: string; seatCount: number; filledSeats: number }[]
    }
    calledAreas: { name: string }[]
  }
}
const register = async (): Promise<Register['steeringGroup']> => {
  const answer =
    await t.query(`{ steeringGroup { calledAreas { name } composition { votingSeats statedSeats filledSeats
    rows { id label kind seatCount filledSeats } } } }`)
  return (answer.data as unknown as Register).steeringGroup
}
/** A seat of a row of the composition in force. */
const seatOf = async (row: number, number = 1): Promise<string> => {
  const [seat] = await t.db.query<{ id: string }[]>(
    `select s.id from seat s join seat_group g on g.id = s.seat_group_id join composition c on c.id = g.composition_id
      where c.committee_id = $1 and c.status = 'RESOLVED' and c.valid_to is null and g.position = $2 and s.number = $3`,
    [committeeId, row, number],
  )
  return seat?.id ?? ''
}
const name = (input: object, as = office) => t.as(as, (ctx) => nameSeat(ctx, { validFrom: today, ...input }))
const someone = async () => (await buildPerson(t)).id

test('the register begins with ten rows and 25 seats, all vacant, and says so', async () => {
  const { composition } = await register()
  expect(composition.rows.filter(({ kind }) => kind === 'VOTING')).toHaveLength(10)
  expect(composition.rows.filter(({ kind }) => kind === 'ADVISORY').map(({ label }) => label)).toEqual([
    'Integration',
    'Ausländerbehörde',
  ])
  expect(composition).toMatchObject({ votingSeats: 25, statedSeats: 25, filledSeats: 0 })
})

test('somebody is named, told, deputised for and replaced; the one before keeps their days', async () => {
  const seatId = await seatOf(2, 3)
  const first = await someone()
  const id = await name({ seatId, personId: first, validFrom: addDays(today, -100) })
  const deputy = await name({ seatId, person: { familyName: 'Vertretung' }, role: 'DEPUTY' })
  expect(await codeOf(name({ seatId, personId: first, role: 'DEPUTY', validFrom: addDays(today, 9) }))).toBe(
    'personId ALREADY_IN_COMMITTEE',
  )
  expect((await register()).composition.filledSeats).toBe(1)
  const second = await name({ seatId, personId: await someone() })
  const kept = await t.db.findOneByOrFail(Membership, { id })
  expect(kept.validTo).toBe(addDays(today, -1))
  expect(await t.db.findOneByOrFail(Membership, { id: deputy })).toMatchObject({
    role: 'DEPUTY',
    validTo: null,
  })
  expect((await register()).composition.filledSeats).toBe(1)
  const told = await t.db.query<{ template: string }[]>(
    `select template from message where about_id = any($1) order by created_at`,
    [[id, second]],
  )
  expect(told.map(({ template }) => template)).toEqual(['seats.named', 'seats.named'])
})

test('what cannot be is refused in words', async () => {
  const seatId = await seatOf(1)
  const person = await someone()
  await name({ seatId, personId: person })
  expect(await codeOf(name({ seatId, personId: await someone() }))).toBe('seatId SEAT_TAKEN')
  expect(await codeOf(name({ seatId: await seatOf(4), personId: person }))).toBe(
    'personId ALREADY_IN_COMMITTEE',
  )
  expect(
    await codeOf(name({ seatId: await seatOf(4), personId: await someone(), validTo: addDays(today, -1) })),
  ).toBe('validTo ENDS_BEFORE_START')
  expect(await codeOf(name({ seatId }))).toBe('person REQUIRED')
  const stranger = await viewerOf(t.db, await someone())
  expect(await codeOf(name({ seatId, personId: person }, stranger))).toBe('FORBIDDEN')
  const administrator = await viewerOf(t.db, (await buildRole(t, { role: 'ADMINISTRATOR' })).personId)
  expect(
    await codeOf(
      t.as(administrator, (ctx) =>
        addSeats(ctx, { committeeId, label: 'Gäste', kind: 'VOTING', mandate: 'FUNCTION' }),
      ),
    ),
  ).toBe('count MORE_SEATS_THAN_RESOLVED')
})

test('the tables refuse it too: one person twice on a seat, an end before the start, a seat too many', async () => {
  const seatId = await seatOf(3, 1)
  await name({ seatId, personId: await someone() })
  const { seatGroupId } = await t.db.findOneByOrFail(Seat, { id: seatId })
  const row = { committeeId, seatId, role: 'HOLDER' as const, validFrom: today }
  const other = await someone()
  await expect(t.db.insert(Membership, { ...row, personId: other })).rejects.toThrow('one_on_a_seat')
  const earlier = { ...row, personId: other, validFrom: '2012-02-01', validTo: '2012-01-01' }
  await expect(t.db.insert(Membership, earlier)).rejects.toThrow()
  const more = { committeeId, seatGroupId, number: 6, kind: 'VOTING' as const, mandate: 'FUNCTION' as const }
  await expect(t.db.insert(Seat, more)).rejects.toThrow('more seats than the row has')
  await expect(t.db.update(SeatGroup, { id: seatGroupId }, { seatCount: 6 })).rejects.toThrow(
    'more seats than were resolved',
  )
})

test(
  'two who name somebody for one seat at once: one is there, the other is refused',
  { timeout: 60_000 },
  async () => {
    let row = 0
    const race = async () => {
      row += 1
      const seatId = await seatOf(5, row)
      const people = [await someone(), await someone(), await someone()]
      const ended = await allAtOnce(
        t,
        people.map((personId) => ({
          viewer: office,
          work: (ctx) => nameSeat(ctx, { seatId, personId, validFrom: today }),
        })),
      )
      return async () => {
        await Promise.resolve()
        expect(tally(ended)).toEqual({ done: 1, INVALID_INPUT: 2 })
      }
    }
    await (
      await race()
    )()
    expect(await without({ rows: true }, () => endsBadly(race, 3))).toBe(true)
  },
)

test('a department is called in for a subject, without a seat', async () => {
  const area = { committeeId, name: 'Jugendamt', topic: 'Kitas', validFrom: today }
  const id = await t.as(office, (ctx) => callIn(ctx, area))
  expect((await register()).calledAreas).toEqual([{ name: 'Jugendamt' }])
  expect(await codeOf(t.as(office, (ctx) => endCall(ctx, { id, validTo: addDays(today, -1) })))).toBe(
    'validTo ENDS_BEFORE_START',
  )
  await t.as(office, (ctx) => endCall(ctx, { id, validTo: today }))
})

test('a new resolution makes a new version; who sits on a row that goes on stays', async () => {
  const before = await register()
  const rows = before.composition.rows.map(({ id, label, kind, seatCount }, at) => ({
    ...{ fromId: id, label, kind },
    seatCount: at === 1 ? 3 : seatCount,
  }))
  const kept = await seatOf(2, 3)
  const [holder] = await t.db.findBy(Membership, { seatId: kept, role: 'HOLDER' })
  const resolved = { committeeId, resolvedOn: today, validFrom: today, reference: 'Vorlage 50/12', rows }
  const resolve = (more: object) => t.as(office, (ctx) => resolveComposition(ctx, { ...resolved, ...more }))
  expect(await codeOf(resolve({ statedSeats: 19 }))).toBe('rows MORE_SEATS_THAN_RESOLVED')
  expect(await codeOf(resolve({ statedSeats: 20, validFrom: addDays(today, 1) }))).toBe(
    'validFrom DATE_IN_FUTURE',
  )
  expect(await codeOf(resolve({ statedSeats: 20, resolvedOn: '2010-12-08', validFrom: '2010-12-08' }))).toBe(
    'validFrom NOT_AFTER_LAST_COMPOSITION',
  )
  const twice = [...rows.slice(0, 2), rows[1]]
  expect(await codeOf(resolve({ statedSeats: 20, rows: twice }))).toBe('rows UNKNOWN_CHOICE')
  expect(holder).toBeDefined()
  await resolve({ statedSeats: 20 })
  const { composition } = await register()
  expect(composition).toMatchObject({ votingSeats: 20, statedSeats: 20 })
  expect(composition.filledSeats).toBe(before.composition.filledSeats)
  const now = await seatOf(2, 3)
  expect(now).not.toBe(kept)
  const [former] = await t.db.query<{ until: string }[]>(
    `select valid_to::text as until from composition where key = 'steering-composition-2010'`,
  )
  expect(former?.until).toBe(addDays(today, -1))
  expect(await codeOf(name({ seatId: kept, personId: await someone(), validFrom: addDays(today, 5) }))).toBe(
    'NOT_FOUND',
  )
  const [there] = await t.db.findBy(Membership, { seatId: now, role: 'HOLDER' })
  await t.as(office, (ctx) => endMembership(ctx, { id: there?.id, validTo: today }))
})
