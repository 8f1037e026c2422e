import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildCommittee, buildMembership } from '../../test/factories/committees.js'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { Membership } from './Membership.js'
import { rolesByMembership } from './rolesByMembership.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation()
})
afterAll(() => t?.close())

it('gives a member the committee and the seat on the days of the membership, and nothing afterwards', async () => {
  const m = await buildMembership(t, { validFrom: '2020-11-01', validTo: '2021-06-30' })
  const on = (day: string) => rolesByMembership(t.db, m.personId, day)
  expect(await on('2021-06-30')).toEqual({ roles: [`MEMBER@${m.committeeId}`], seatIds: [m.seatId] })
  expect(await on('2021-07-01')).toEqual({ roles: [], seatIds: [] })
  expect(await on('2020-10-31')).toEqual({ roles: [], seatIds: [] })
})

it('lets the vice chair chair while there is no chair', async () => {
  const { id: committeeId } = await buildCommittee(t)
  const vice = await buildMembership(t, { committeeId, duty: 'VICE_CHAIR' })
  const chair = await buildMembership(t, { committeeId, duty: 'CHAIR' })
  const roles = async (who: Membership) => (await rolesByMembership(t.db, who.personId, '2024-05-05')).roles
  expect(await roles(chair)).toEqual([`MEMBER@${committeeId}`, `CHAIR@${committeeId}`])
  expect(await roles(vice)).toEqual([`MEMBER@${committeeId}`])
  await t.db.update(Membership, { id: chair.id }, { validTo: '2024-05-04' })
  expect(await roles(vice)).toContain(`CHAIR@${committeeId}`)
  expect(await roles(chair)).toEqual([])
})
