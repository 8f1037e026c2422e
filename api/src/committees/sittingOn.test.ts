import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildBody, buildCommittee, buildMembership, buildSeat } from '../../test/factories/committees.js'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { Person } from '../accounts/index.js'
import { InstitutionName } from './InstitutionName.js'
import { LegislativeTerm } from './LegislativeTerm.js'
import { ParliamentaryGroup } from './ParliamentaryGroup.js'
import { Seat } from './Seat.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation()
})
afterAll(() => t.close())

const person = async (familyName: string) => (await t.db.save(t.db.create(Person, { familyName }))).id

const asked = `query ($id: ID!, $on: LocalDate) {
  committee(id: $id) {
    members(on: $on) { duty role person { name } onBehalfOf { shortName } seat { number kind } }
    composition(on: $on) { rows { seats(on: $on) { number kind holder(on: $on) { person { name } } deputy(on: $on) { person { name } } } } }
  }
}`

it('tells who sat there on a day: holder, deputy, duty, Fraktion, with or without vote', async () => {
  const { id: bodyId } = await buildBody(t)
  const { id } = await buildCommittee(t, { bodyId })
  const term = await t.db.save(
    t.db.create(LegislativeTerm, { bodyId, validFrom: '2020-11-01', validTo: '2030-10-31' }),
  )
  const { id: onBehalfOfId } = await t.db.save(
    t.db.create(ParliamentaryGroup, { bodyId, termId: term.id, name: 'Fraktion Ahorn', shortName: 'Ahorn' }),
  )
  const voting = await buildSeat(t, { committeeId: id, number: 1 })
  const advisory = await buildSeat(t, {
    committeeId: id,
    number: 2,
    kind: 'ADVISORY',
    mandate: 'EXPERT_RESIDENT',
  })
  const [old, young, deputy, advises] = await Promise.all(['Alt', 'Jung', 'Ersatz', 'Rat'].map(person))
  const on = (seatId: string, personId: string | undefined, more: object) =>
    buildMembership(t, { seatId, personId: personId ?? '', ...more })
  await on(voting.id, old, { validTo: '2023-06-30', duty: 'CHAIR', onBehalfOfId })
  await on(voting.id, young, { validFrom: '2023-07-01' })
  await on(voting.id, deputy, { validFrom: '2022-01-01', validTo: '2023-06-30', role: 'DEPUTY' })
  await on(advisory.id, advises, { validTo: '2022-12-31' })
  await t.db.update(Seat, { id: advisory.id }, { removedAt: new Date('2023-01-01T08:00:00Z') })
  const at = async (day: string | null) => (await t.query(asked, { id, on: day })).data?.committee

  expect(await at('2022-06-01')).toMatchObject({
    members: [
      { duty: 'CHAIR', role: 'HOLDER', person: { name: 'Alt' }, onBehalfOf: { shortName: 'Ahorn' } },
      { role: 'HOLDER', person: { name: 'Rat' }, onBehalfOf: null, seat: { number: 2, kind: 'ADVISORY' } },
      { role: 'DEPUTY', person: { name: 'Ersatz' }, seat: { number: 1, kind: 'VOTING' } },
    ],
    composition: {
      rows: [
        {
          seats: [
            { holder: { person: { name: 'Alt' } }, deputy: { person: { name: 'Ersatz' } } },
            { kind: 'ADVISORY', holder: { person: { name: 'Rat' } }, deputy: null },
          ],
        },
      ],
    },
  })
  const seats = [{ number: 1, kind: 'VOTING', holder: { person: { name: 'Jung' } }, deputy: null }]
  for (const day of ['2023-07-01', null])
    expect(await at(day)).toMatchObject({
      members: [{ person: { name: 'Jung' } }],
      composition: { rows: [{ seats }] },
    })
  expect(await at('2020-10-31')).toMatchObject({ members: [] })
  expect(await at('2019-10-31')).toEqual({ members: [], composition: null })
})

it('names a committee as it was called on the day', async () => {
  const { id: committeeId } = await buildCommittee(t, { name: 'Neu' })
  await t.db.update(InstitutionName, { committeeId }, { validFrom: '2024-01-01' })
  await t.db.insert(InstitutionName, { committeeId, name: 'Alt', validTo: '2023-12-31' })
  const { data } = await t.query(
    'query ($id: ID!) { committee(id: $id) { name nameOn(day: "2023-12-31") } }',
    { id: committeeId },
  )
  expect(data?.committee).toEqual({ name: 'Neu', nameOn: 'Alt' })
})
