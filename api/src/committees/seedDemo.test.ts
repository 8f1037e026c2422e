import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoIntegrationBodies } from '../../seed/demo/committees.js'
import { demoPeople, type DemoPerson } from '../../seed/demo/people.js'
import { DISTRICT_AGS } from '../../seed/reference/index.js'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { Person, viewerOf } from '../accounts/index.js'
import { runSql, rowOf, sql, systemViewer, tableOf, viewer } from '../platform/index.js'
import { seeds } from '../seeds.js'
import { Body } from './Body.js'
import { Committee } from './Committee.js'
import { lacksOf } from './lacks.js'
import { Membership } from './Membership.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
})
afterAll(() => t?.close())

const viewerFor = async (email: string) => viewerOf(t.db, (await t.db.findOneByOrFail(Person, { email })).id)

async function lacks(): Promise<Map<string, string[]>> {
  const b = rowOf(Body, 'b')
  const found = await runSql<{ ags: string; lacks: string[] }>(
    t.db,
    systemViewer(),
    sql`select ${b.ags} as ags, ${lacksOf(b, viewer)} as lacks from ${tableOf(Body)} b`,
  )
  return new Map(found.map((row) => [row.ags, row.lacks.filter((lack) => lack !== 'CONFIRMED_NAMES')]))
}

describe('the demo set', () => {
  it('lets a proposal travel through every Body', async () => {
    const missing = await lacks()
    expect(missing.size).toBe(9)
    for (const [ags, lack] of missing)
      expect(lack, ags).toEqual(
        ags === DISTRICT_AGS || demoIntegrationBodies.includes(ags) ? [] : ['INTEGRATION_BODY'],
      )
  })

  it('loads twice without a second row', async () => {
    const count = () =>
      t.db.query<{ n: string }[]>(
        `select (select count(*) from seed_record) || '/' || (select count(*) from membership) as n`,
      )
    const before = await count()
    const stamps = `select max(modified_at) as at from membership`
    const written = await t.db.query<unknown[]>(stamps)
    for (const seed of seeds.filter(({ set }) => set === 'demo')) await seed.run(t.source)
    expect(await count()).toEqual(before)
    expect(await t.db.query<unknown[]>(stamps)).toEqual(written)
  })

  it('leaves alone a membership that was ended since', async () => {
    const [one] = await t.db.find(Membership, { where: { duty: 'MEMBER' }, take: 1 })
    await t.db.update(Membership, { id: one?.id }, { validTo: '2026-01-31' })
    for (const seed of seeds.filter(({ set }) => set === 'demo')) await seed.run(t.source)
    expect((await t.db.findOneByOrFail(Membership, { id: one?.id })).validTo).toBe('2026-01-31')
  })

  it('marks what is invented and leaves the councils of the reference data as they are', async () => {
    const demo = await t.db.findBy(Committee, { isDemo: true })
    expect(demo.filter(({ kind }) => kind === 'INTEGRATION_BODY')).toHaveLength(4)
    expect(demo.filter(({ kind }) => kind === 'SOCIAL_COMMITTEE')).toHaveLength(8)
    expect(demo).toHaveLength(12)
    expect(await t.db.countBy(Person, { isDemo: false })).toBe(0)
  })
})

describe('the rights of demo people', () => {
  const committeeOf = async (ags: string, kind: Committee['kind']) =>
    (await t.db.findOneByOrFail(Committee, { kind, body: { ags } })).id

  it('gives every chair the committee chaired and a seat in it', async () => {
    const chairs = demoPeople.flatMap((person) =>
      person.seats
        .filter(({ as }) => as === 'CHAIR')
        .map((seat): [DemoPerson, typeof seat] => [person, seat]),
    )
    expect(chairs.length).toBeGreaterThan(20)
    for (const [person, { ags, committee }] of chairs) {
      const id = await committeeOf(ags, committee)
      const who = await viewerFor(person.email)
      expect(who.roles, person.email).toContain(`CHAIR@${id}`)
      expect(who.roles).toContain(`MEMBER@${id}`)
      expect(who.seatIds.length).toBeGreaterThan(0)
    }
  })

  it('gives a member no chair, a deputy the seat deputised for, and a stranger nothing', async () => {
    const id = await committeeOf('05162024', 'INTEGRATION_BODY')
    expect((await viewerFor('sabine.hoffkamp@demo.example')).roles).not.toContain(`CHAIR@${id}`)
    const deputy = await t.db.findOneByOrFail(Membership, { committeeId: id, role: 'DEPUTY' })
    expect((await viewerOf(t.db, deputy.personId)).seatIds).toContain(deputy.seatId)
    // the clerk of the town keeps the minutes too
    expect((await viewerFor('petra.aktenberg@demo.example')).roles).toEqual([
      `CLERK@${(await t.db.findOneByOrFail(Body, { ags: '05162024' })).id}`,
      `KEEPER@${id}`,
    ])
    const delegate = await viewerFor('giulia.ferraro@demo.example')
    expect(delegate.roles).toEqual([`DELEGATE@${delegate.organisationIds[0]}`])
  })
})
