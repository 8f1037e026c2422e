import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { buildCommittee, buildMembership } from '../../test/factories/committees.js'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { Person, RoleAssignment, viewerOf } from '../accounts/index.js'
import { clock, systemViewer } from '../platform/index.js'
import { appointKeeper } from './appointKeeper.js'
import { chairAndKeepersOn } from './chairAndKeepersOn.js'
import { endKeeper } from './endKeeper.js'
import { MinutesKeeper } from './MinutesKeeper.js'

let t: TestInstallation
let committeeId: string
let clerk: string
beforeAll(async () => {
  t = await testInstallation()
})
afterEach(() => clock.stopAt(undefined))
afterAll(() => t.close())
const person = async (familyName: string) => (await t.db.save(t.db.create(Person, { familyName }))).id
beforeEach(async () => {
  committeeId = (await buildCommittee(t)).id
  clerk = await person('Kraft')
  await t.db.insert(RoleAssignment, {
    role: 'CLERK',
    scopeKind: 'COMMITTEE',
    scopeId: committeeId,
    personId: clerk,
    validFrom: new Date(0),
  })
})

const appoint = async (personId: string, validFrom: string, validTo = '') => {
  const input = { committeeId, personId, validFrom, validTo }
  return t.as(await viewerOf(t.db, clerk), (ctx) => appointKeeper(ctx, input))
}
const serving = async (day: string) =>
  (await t.as(systemViewer(), (ctx) => chairAndKeepersOn(ctx, committeeId, day))).map(
    ({ duty, personId }) => `${duty} ${personId}`,
  )
const rolesOn = async (day: string, who: string) => {
  clock.stopAt(new Date(`${day}T12:00:00Z`))
  return (await viewerOf(t.db, who)).roles.sort()
}

const wrong = (field: string, code: string) => ({ fields: [{ field, code }] })

it('says who chairs and who keeps the minutes on a day; a keeper needs no seat', async () => {
  const chair = await buildMembership(t, { committeeId, duty: 'CHAIR', validTo: '2026-06-30' })
  const vice = await buildMembership(t, { committeeId, duty: 'VICE_CHAIR' })
  const staff = await person('Schrift')
  await appoint(staff, '2026-03-01', '2026-09-30')
  await appoint(vice.personId, '2026-08-01')
  expect(await serving('2026-02-28')).toEqual([`CHAIR ${chair.personId}`])
  expect(await serving('2026-06-30')).toEqual([`CHAIR ${chair.personId}`, `KEEPER ${staff}`])
  expect(await serving('2026-08-01')).toEqual([
    `CHAIR ${vice.personId}`,
    ...[`KEEPER ${staff}`, `KEEPER ${vice.personId}`].sort(),
  ])
  expect(await serving('2026-10-01')).toEqual([`CHAIR ${vice.personId}`, `KEEPER ${vice.personId}`])
  expect(await rolesOn('2026-09-30', staff)).toEqual([`KEEPER@${committeeId}`])
  expect(await rolesOn('2026-10-01', staff)).toEqual([])
})

it('ends a time as keeper on a day, refuses two at once for one person, and whoever is no clerk there', async () => {
  const staff = await person('Schrift')
  const id = await appoint(staff, '2026-03-01')
  await expect(appoint(staff, '2027-01-01')).rejects.toMatchObject(wrong('personId', 'KEEPS_ALREADY'))
  await expect(appoint(staff, '2026-03-01', '2026-02-01')).rejects.toMatchObject(
    wrong('validTo', 'RANGE_REVERSED'),
  )
  const stranger = await viewerOf(t.db, staff)
  await expect(t.as(stranger, (ctx) => endKeeper(ctx, { id, validTo: '2026-04-01' }))).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  const by = await viewerOf(t.db, clerk)
  await t.as(by, (ctx) => endKeeper(ctx, { id, validTo: '2026-12-31' }))
  await appoint(staff, '2027-01-01')
  expect(await serving('2026-12-31')).toEqual([`KEEPER ${staff}`])
  expect(await t.db.countBy(MinutesKeeper, { committeeId })).toBe(2)
})
