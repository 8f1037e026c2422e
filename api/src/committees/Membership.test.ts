import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCommittee, buildMembership, buildSeat } from '../../test/factories/committees.js'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation()
})
afterAll(() => t?.close())

describe('a seat', () => {
  it('has one holder and one deputy on a day', async () => {
    const holder = await buildMembership(t)
    await buildMembership(t, { seatId: holder.seatId, role: 'DEPUTY' })
    const second = buildMembership(t, { seatId: holder.seatId, validFrom: '2024-01-01' })
    await expect(second).rejects.toThrow(/ex_membership__one_on_a_seat/)
    const deputy = buildMembership(t, { seatId: holder.seatId, role: 'DEPUTY', validFrom: '2024-01-01' })
    await expect(deputy).rejects.toThrow(/ex_membership__one_on_a_seat/)
  })

  it('is taken over the day after the holder leaves, not on the same day', async () => {
    const first = await buildMembership(t, { validFrom: '2020-11-01', validTo: '2022-03-31' })
    const sameDay = buildMembership(t, { seatId: first.seatId, validFrom: '2022-03-31' })
    await expect(sameDay).rejects.toThrow(/ex_membership__one_on_a_seat/)
    await expect(buildMembership(t, { seatId: first.seatId, validFrom: '2022-04-01' })).resolves.toBeDefined()
  })
})

describe('a person', () => {
  it('holds one seat of a committee but may deputise on another', async () => {
    const held = await buildMembership(t)
    const { id: seatId } = await buildSeat(t, { committeeId: held.committeeId })
    const again = buildMembership(t, { seatId, personId: held.personId })
    await expect(again).rejects.toThrow(/ex_membership__one_seat_a_person/)
    await buildMembership(t, { seatId, personId: held.personId, role: 'DEPUTY' })
  })
})

describe('a committee', () => {
  it('has one chair on a day, and never a deputy as chair', async () => {
    const committee = await buildCommittee(t)
    await buildMembership(t, { committeeId: committee.id, duty: 'CHAIR' })
    const second = buildMembership(t, { committeeId: committee.id, duty: 'CHAIR' })
    await expect(second).rejects.toThrow(/ex_membership__one_chair/)
    const deputy = buildMembership(t, { committeeId: committee.id, role: 'DEPUTY', duty: 'VICE_CHAIR' })
    await expect(deputy).rejects.toThrow(/deputies_have_no_duty/)
  })
})
