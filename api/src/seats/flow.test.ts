import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { buildPerson, buildRole } from '../../test/factories/accounts.js'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { viewerOf } from '../accounts/index.js'
import { Committee } from '../committees/index.js'
import { addDays, asSystem, clock, dayOf, DomainError, type Viewer } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { confirmFlow } from './confirmFlow.js'
import { nameSeat } from './nameSeat.js'
import { remindFlow } from './remindFlow.js'

let t: TestInstallation
let group: Committee
let council: string
let told: { id: string; viewer: Viewer }
let silent: { id: string; viewer: Viewer }
let meeting: string
const today = dayOf(clock.now())
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'reference' })
  const office = await viewerOf(t.db, (await buildRole(t)).personId)
  group = await t.db.findOneByOrFail(Committee, { kind: 'STEERING_GROUP' })
  council = (await t.db.findOneByOrFail(Committee, { kind: 'COUNCIL' })).id
  const seated = async (number: number) => {
    const [seat] = await t.db.query<{ id: string }[]>(
      `select s.id from seat s join seat_group g on g.id = s.seat_group_id where g.key = 'steering-row-2' and s.number = $1`,
      [number],
    )
    const personId = (await buildPerson(t)).id
    const id = seat?.id ?? ''
    await t.as(office, (ctx) => nameSeat(ctx, { seatId: id, personId, validFrom: addDays(today, -50) }))
    return { id, viewer: await viewerOf(t.db, personId) }
  }
  told = await seated(1)
  silent = await seated(2)
  meeting = await met(10)
})
afterEach(() => clock.stopAt(undefined))
afterAll(() => t.close())

async function met(daysAgo: number, kind: Summit['kind'] = 'STEERING_MEETING'): Promise<string> {
  const startsAt = new Date(clock.now().getTime() - daysAgo * 86_400_000)
  const endsAt = new Date(startsAt.getTime() + 3_600_000)
  const { id } = await t.db.save(
    t.db.create(Summit, {
      ...{ bodyId: group.bodyId, kind, state: 'HELD', title: 'Sitzung', about: '', place: 'Kreishaus' },
      ...{ startsAt, endsAt, withRegistration: false },
    }),
  )
  return id
}
const confirm = (more: object = {}, as = told) =>
  t.as(as.viewer, (ctx) =>
    confirmFlow(ctx, {
      ...{ summitId: meeting, seatId: told.id, committeeId: council, informedOn: today, way: 'MEETING' },
      ...more,
    }),
  )
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) =>
      error instanceof DomainError
        ? `${error.fields[0]?.field ?? ''} ${error.fields[0]?.code ?? error.code}`.trim()
        : Promise.reject(error),
  )
interface Read {
  steeringMeetings: {
    id: string
    flowReceipts: { association: string | null; informedOn: string; way: string }[]
  }[]
}
const receipts = async () => {
  const answer = await t.query('{ steeringMeetings { id flowReceipts { association informedOn way } } }')
  return (answer.data as unknown as Read).steeringMeetings.find(({ id }) => id === meeting)?.flowReceipts
}

test('a seat confirms whom it told; confirming again puts it right; everybody reads it', async () => {
  await confirm()
  await confirm({ informedOn: addDays(today, -2), way: 'IN_WRITING' })
  await confirm({ committeeId: null, association: 'Arbeitsgemeinschaft der Freien Wohlfahrtsverbände' })
  expect(await receipts()).toEqual([
    { association: null, informedOn: addDays(today, -2), way: 'IN_WRITING' },
    { association: 'Arbeitsgemeinschaft der Freien Wohlfahrtsverbände', informedOn: today, way: 'MEETING' },
  ])
})

test('what cannot be is refused in words', async () => {
  expect(await codeOf(confirm({}, silent))).toBe('FORBIDDEN')
  expect(await codeOf(confirm({ informedOn: addDays(today, -20) }))).toBe('informedOn BEFORE_MEETING')
  expect(await codeOf(confirm({ informedOn: addDays(today, 1) }))).toBe('informedOn DATE_IN_FUTURE')
  expect(await codeOf(confirm({ committeeId: group.id }))).toBe('committeeId UNKNOWN_CHOICE')
  expect(await codeOf(confirm({ committeeId: null }))).toBe('committeeId REQUIRED')
  expect(await codeOf(confirm({ association: 'beides' }))).toBe('committeeId REQUIRED')
  expect(await codeOf(confirm({ summitId: await met(3, 'WORKSHOP') }))).toBe('summitId UNKNOWN_CHOICE')
  expect(await codeOf(confirm({ summitId: await met(-3) }))).toBe('summitId UNKNOWN_CHOICE')
})

test('after 14 days a silent seat is reminded once, by mail and task; confirming closes it', async () => {
  expect(await asSystem(t.source, remindFlow)).toBe(0)
  clock.stopAt(new Date(clock.now().getTime() + 5 * 86_400_000))
  expect(await asSystem(t.source, remindFlow)).toBe(1)
  expect(await asSystem(t.source, remindFlow)).toBe(0)
  const mails = await t.db.query<{ person: string }[]>(
    `select person_id as person from message where template = 'seats.flow' and about_id = $1`,
    [meeting],
  )
  expect(mails).toEqual([{ person: silent.viewer.personId }])
  const open = () =>
    t.db.query<{ id: string }[]>(
      `select subject_id as id from task where kind = 'seats.flow' and closed_at is null`,
    )
  expect(await open()).toEqual([{ id: silent.id }])
  await confirm({ seatId: silent.id }, silent)
  expect(await open()).toEqual([])
  expect(await asSystem(t.source, remindFlow)).toBe(0)
})
