import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { buildCommittee, buildMembership } from '../../test/factories/committees.js'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { viewerOf } from '../accounts/index.js'
import { clock } from '../platform/index.js'
import { Membership } from './Membership.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation()
})
afterEach(() => clock.stopAt(undefined))
afterAll(() => t?.close())

const on = (day: string, personId: string) => {
  clock.stopAt(new Date(`${day}T12:00:00Z`))
  return viewerOf(t.db, personId)
}

it('gives a member the committee and the seat on the days of the membership, and nothing afterwards', async () => {
  const m = await buildMembership(t, { validFrom: '2020-11-01', validTo: '2021-06-30' })
  expect(await on('2021-06-30', m.personId)).toMatchObject({
    roles: [`MEMBER@${m.committeeId}`],
    seatIds: [m.seatId],
  })
  expect(await on('2021-07-01', m.personId)).toMatchObject({ roles: [], seatIds: [] })
  expect(await on('2020-10-31', m.personId)).toMatchObject({ roles: [], seatIds: [] })
})

it('counts days as the office does, not as the server', async () => {
  const m = await buildMembership(t, { validFrom: '2021-07-01' })
  clock.stopAt(new Date('2021-06-30T21:59:00Z'))
  expect((await viewerOf(t.db, m.personId)).roles).toEqual([])
  clock.stopAt(new Date('2021-06-30T22:01:00Z'))
  expect((await viewerOf(t.db, m.personId)).roles).toEqual([`MEMBER@${m.committeeId}`])
})

it('lets the vice chair chair while there is no chair', async () => {
  const { id: committeeId } = await buildCommittee(t)
  const vice = await buildMembership(t, { committeeId, duty: 'VICE_CHAIR' })
  const chair = await buildMembership(t, { committeeId, duty: 'CHAIR' })
  const roles = async (who: Membership) => (await on('2024-05-05', who.personId)).roles.sort()
  expect(await roles(chair)).toEqual([`CHAIR@${committeeId}`, `MEMBER@${committeeId}`])
  expect(await roles(vice)).toEqual([`MEMBER@${committeeId}`])
  await t.db.update(Membership, { id: chair.id }, { validTo: '2024-05-04' })
  expect(await roles(vice)).toContain(`CHAIR@${committeeId}`)
  expect(await roles(chair)).toEqual([])
})
