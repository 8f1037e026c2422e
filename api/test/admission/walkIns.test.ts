import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterWalkIns } from '../../src/admission/enterWalkIns.js'
import { keepTickets } from '../../src/admission/issueTickets.js'
import { recordScans } from '../../src/admission/recordScans.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { call } from '../stories/people.js'
import { stageOf, type Stage } from '../summits/stage.js'
import { standing } from './door.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo', poolSize: 20 })
}, 240_000)
afterAll(() => t?.close())

interface Someone {
  id: string
  givenName: string
  familyName: string
  organisation?: string | null
  email?: string | null
  reason?: string | null
  groupId?: string | null
  at: Date
  undone: boolean
}
const someone = (more: Partial<Someone> = {}): Someone => ({
  ...{ id: randomUUID(), givenName: 'Олена', familyName: 'Шевченко', organisation: 'Köprü', at: new Date() },
  undone: false,
  ...more,
})
const device = randomUUID()
const brings = (stage: Stage, ...walkIns: Someone[]) =>
  t.as(stage.planner, (ctx) =>
    enterWalkIns(ctx, { summitId: stage.summitId, deviceId: device, deviceName: 'Tür', walkIns }),
  )
const places = async ({ summitId }: Stage) =>
  (
    await t.db.query<{ taken: number; ceiling: number | null; capacity: number | null }[]>(
      'select taken, ceiling, capacity from summit_places where summit_id = $1',
      [summitId],
    )
  )[0]
const mails = async (id: string) =>
  (await t.db.query(`select 1 from message where about_id = $1`, [id])).length

test('sent twice, and at the same time from two devices, somebody comes once; the place is taken, nobody is mailed', async () => {
  const stage = await stageOf(t, { capacity: 2, guests: 1 })
  const one = someone()
  await Promise.all([brings(stage, one), brings(stage, one), brings(stage, one)])
  expect(await brings(stage, one)).toEqual([{ id: one.id, outcome: 'ENTERED', undone: false }])
  expect(await places(stage)).toEqual({ taken: 1, ceiling: 2, capacity: 2 })
  expect(await standing(t, stage.summitId)).toMatchObject([{ id: one.id, state: 'CHECKED_IN', entered: 1 }])
  await keepTickets(t.source)
  expect(await standing(t, stage.summitId)).toHaveLength(1)
  expect(await mails(one.id)).toBe(0)
})

test('where all places are taken one more comes in and it is seen; nobody who registers gets a place through it', async () => {
  const stage = await stageOf(t, { capacity: 1, guests: 3 })
  await stage.comes(0)
  const waiting = await stage.comes(1)
  const one = someone({ reason: 'Im Saal sind noch Stühle frei.' })
  await brings(stage, one)
  expect(await places(stage)).toEqual({ taken: 2, ceiling: 2, capacity: 1 })
  expect(await stage.state(await stage.comes(2))).toBe('WAITLISTED')
  const seen = await call(
    t,
    stage.planner,
    'query ($id: ID!) { summit(id: $id) { doorFigures { walkIns overFull } walkIns { organisation overFull reason } } }',
    { id: stage.summitId },
  )
  expect(seen).toEqual({
    doorFigures: { walkIns: 1, overFull: 1 },
    walkIns: [{ organisation: 'Köprü', overFull: true, reason: 'Im Saal sind noch Stühle frei.' }],
  })
  // taken back, the house has as many places as were planned, and no more
  await brings(stage, { ...one, undone: true })
  expect(await places(stage)).toEqual({ taken: 1, ceiling: 1, capacity: 1 })
  expect(await stage.state(waiting)).toBe('WAITLISTED')
})

test('taken back it stays so, whatever arrives later; the place goes to who waits', async () => {
  const stage = await stageOf(t, { capacity: 1, guests: 1 })
  const one = someone()
  await brings(stage, one)
  const waiting = await stage.comes(0)
  expect(await stage.state(waiting)).toBe('WAITLISTED')
  await brings(stage, { ...one, undone: true })
  expect(await brings(stage, one)).toEqual([{ id: one.id, outcome: 'ENTERED', undone: true }])
  expect(await stage.state(one.id)).toBe('CANCELLED')
  expect(await stage.state(waiting)).toBe('OFFERED')
  const never = someone({ undone: true })
  await brings(stage, never)
  await brings(stage, { ...never, undone: false })
  expect(await places(stage)).toMatchObject({ taken: 1 })
  expect(await t.db.query('select 1 from registration where id = $1', [never.id])).toHaveLength(0)
})

test('an address that is known is theirs, one that is registered already doubles nobody', async () => {
  const stage = await stageOf(t, { capacity: null, guests: 1 })
  await stage.comes(0)
  const email = 'kommt.auch@demo.example'
  await brings(stage, someone({ email }), someone({ email }))
  const people = await t.db.query<{ email: string | null }[]>(
    `select p.email from registration r join person p on p.id = r.person_id where r.summit_id = $1 and r.told_by = 'IN_PERSON'
     order by p.email nulls last`,
    [stage.summitId],
  )
  expect(people).toEqual([{ email }, { email: null }])
})

test('an id that something else has takes nothing over', async () => {
  const stage = await stageOf(t, { capacity: null, guests: 1 })
  const other = await stageOf(t, { capacity: null, guests: 1 })
  const registration = await stage.comes(0)
  const one = someone()
  await brings(stage, one)
  expect(await brings(other, { ...one, undone: true }, someone({ id: registration }))).toEqual([
    { id: one.id, outcome: 'UNKNOWN', undone: false },
    { id: registration, outcome: 'UNKNOWN', undone: false },
  ])
  expect(await places(other)).toMatchObject({ taken: 0 })
  expect(await standing(t, stage.summitId)).toMatchObject([{ state: 'CHECKED_IN' }])
})

test('a helper at the door may, once the event was called off nobody may', async () => {
  const stage = await stageOf(t, { capacity: null, guests: 1 })
  await expect(
    t.as(stage.guests[0], (ctx) =>
      enterWalkIns(ctx, { summitId: stage.summitId, deviceId: device, walkIns: [someone()] }),
    ),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await t.db.query(`update summit set state = 'CALLED_OFF' where id = $1`, [stage.summitId])
  await expect(brings(stage, someone())).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await t.as(stage.planner, (ctx) =>
    recordScans(ctx, { summitId: stage.summitId, deviceId: device, scans: [] }),
  )
})
