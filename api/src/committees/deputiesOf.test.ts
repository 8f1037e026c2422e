import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { buildBody, buildCommittee, buildMembership, buildSeat } from '../../test/factories/committees.js'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { Person, RoleAssignment, viewerOf } from '../accounts/index.js'
import { runPreparedSql, sql, systemViewer, type Viewer } from '../platform/index.js'
import { addPoolDeputy } from './addPoolDeputy.js'
import { deputiesOf, mayDeputise } from './deputiesOf.js'
import { endPoolDeputy } from './endPoolDeputy.js'
import { LegislativeTerm } from './LegislativeTerm.js'
import { ParliamentaryGroup } from './ParliamentaryGroup.js'
import { PoolDeputy } from './PoolDeputy.js'

let t: TestInstallation
let administrator: Viewer
let bodyId: string
let linden: string
let ufer: string
let committeeId: string
let seatId: string
beforeAll(async () => {
  t = await testInstallation()
  const { id: personId } = await t.db.save(t.db.create(Person, { familyName: 'Verwaltung' }))
  const role = { role: 'ADMINISTRATOR', scopeKind: 'INSTALLATION', personId, validFrom: new Date(0) } as const
  await t.db.insert(RoleAssignment, role)
  administrator = await viewerOf(t.db, personId)
  bodyId = (await buildBody(t)).id
  const days = { bodyId, validFrom: '2020-11-01', validTo: '2030-10-31' }
  const { id: termId } = await t.db.save(t.db.create(LegislativeTerm, days))
  const group = async (name: string) =>
    (await t.db.save(t.db.create(ParliamentaryGroup, { bodyId, termId, name, shortName: name }))).id
  linden = await group('Linden')
  ufer = await group('Ufer')
})
afterAll(() => t.close())
beforeEach(async () => {
  committeeId = (await buildCommittee(t, { bodyId })).id
  seatId = (await buildSeat(t, { committeeId })).id
})

const person = async (familyName: string) => (await t.db.save(t.db.create(Person, { familyName }))).id
const list = (personId: string, more: object = {}) =>
  t.as(administrator, (ctx) =>
    addPoolDeputy(ctx, { committeeId, personId, validFrom: '2026-01-01', ...more }),
  )
const names = async (day: string, seat = seatId) => {
  const found = await t.as(systemViewer(), (ctx) => deputiesOf(ctx, seat, day))
  const all = await t.db.find(Person)
  return found.map((one) => `${one.source} ${all.find(({ id }) => id === one.personId)?.familyName}`)
}
const wrong = (field: string, code: string) => ({ fields: [{ field, code }] })

it('names the deputy of the seat first, then the Fraktion’s list, then the committee’s, each in order', async () => {
  await buildMembership(t, { seatId, onBehalfOfId: linden })
  await list(await person('Alle'))
  await list(await person('Erste'), { groupId: linden })
  await list(await person('Zweite'), { groupId: linden })
  await list(await person('Fremd'), { groupId: ufer })
  const named = await person('Benannt')
  await buildMembership(t, { seatId, personId: named, role: 'DEPUTY', validTo: '2026-06-30' })
  const lists = ['GROUP Erste', 'GROUP Zweite', 'COMMITTEE Alle']
  expect(await names('2026-06-30')).toEqual(['NAMED Benannt', ...lists])
  expect(await names('2026-07-01')).toEqual(lists)
  expect(await names('2025-12-31')).toEqual(['NAMED Benannt'])
})

it('leaves out who votes there already, and has nobody of a list for a seat nobody holds', async () => {
  const voting = await buildMembership(t, { committeeId, validTo: '2026-03-31' })
  await list(voting.personId)
  expect(await names('2026-02-01')).toEqual([])
  await buildMembership(t, { seatId, validFrom: '2026-02-01' })
  expect(await names('2026-03-31')).toEqual([])
  expect(await names('2026-04-01')).toHaveLength(1)
  const may = (day: string) =>
    runPreparedSql<{ may: boolean }>(
      t.db,
      systemViewer(),
      sql`select ${mayDeputise(sql`${voting.personId}::uuid`, sql`${seatId}::uuid`, sql`${day}::date`)} as may`,
    )
  expect([await may('2026-03-31'), await may('2026-04-01')]).toEqual([[{ may: false }], [{ may: true }]])
})

it('makes a member of who is listed, shows the lists by Fraktion, and ends them', async () => {
  const [first, second] = [await person('Eins'), await person('Zwei')]
  await list(first)
  const id = await list(second, { groupId: ufer })
  const member = `MEMBER@${committeeId}`
  expect((await viewerOf(t.db, second)).roles).toEqual([member])
  const { data } = await t.query(
    'query ($id: ID!) { committee(id: $id) { deputyPool { person { name } group { shortName } position availableActions } } }',
    { id: committeeId },
  )
  expect(data?.committee).toEqual({
    deputyPool: [
      { person: { name: 'Zwei' }, group: { shortName: 'Ufer' }, position: 2, availableActions: [] },
      { person: { name: 'Eins' }, group: null, position: 1, availableActions: [] },
    ],
  })
  await expect(list(second)).rejects.toMatchObject(wrong('personId', 'ALREADY_ON_A_LIST'))
  const foreign = (await buildCommittee(t)).id
  await expect(list(await person('Drei'), { committeeId: foreign, groupId: ufer })).rejects.toMatchObject(
    wrong('groupId', 'UNKNOWN_CHOICE'),
  )
  const end = (validTo: string, who = administrator) =>
    t.as(who, (ctx) => endPoolDeputy(ctx, { id, validTo }))
  await expect(end('2026-01-31', await viewerOf(t.db, first))).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(end('2025-12-31')).rejects.toMatchObject(wrong('validTo', 'RANGE_REVERSED'))
  await end('2026-01-31')
  expect((await viewerOf(t.db, second)).roles).toEqual([])
  await expect(end('2026-02-28')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await list(second, { validFrom: '2026-02-01' })
  expect(await t.db.countBy(PoolDeputy, { committeeId })).toBe(3)
})
