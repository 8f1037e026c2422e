import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { holdersOf } from '../../src/accounts/holdersOf.js'
import { viewerOf } from '../../src/accounts/index.js'
import { viewerOfSession } from '../../src/accounts/signIn/sessionViewer.js'
import { asSystem, type Viewer } from '../../src/platform/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  await t.db.query(
    `insert into pool_deputy (committee_id, person_id, position, valid_from)
     select c.id, p.id, 90 + c.n, '2020-01-01' from (select id, row_number() over (order by id) n from committee order by id limit 3) c
     join (select id, row_number() over (order by id) n from person where erased_at is null order by id limit 3) p on p.n = c.n`,
  )
}, 240_000)
afterAll(() => t?.close())

const rights = ({ roles, seatIds, organisationIds, lent = [] }: Viewer) => ({
  roles: roles.toSorted(),
  seats: seatIds.toSorted(),
  organisations: organisationIds.toSorted(),
  lent: lent.toSorted(),
})

test('who signs in has the rights a person has, and is found by each of them', async () => {
  const people = await t.db.query<{ id: string; token: string; pooled: boolean }[]>(
    `select id, $1 || id as token, id in (select person_id from pool_deputy) as pooled from person where erased_at is null`,
    [randomBytes(8).toString('hex')],
  )
  await t.db.query(
    `with told as (select * from unnest($1::text[], $2::uuid[]) told(token, person)),
     missing as (insert into auth."user" (id, name, email, "emailVerified", "personId", "createdAt", "updatedAt")
       select token, 'x', token || '@demo.example', true, person, now(), now() from told
       where not exists (select 1 from auth."user" u where u."personId" = told.person) returning id, "personId")
     insert into auth.session (id, token, "userId", "expiresAt", "createdAt", "updatedAt")
       select token, token, u.id, now() + interval '1 day', now(), now() from told
       join (select id, "personId" from auth."user" union all select * from missing) u on u."personId" = told.person`,
    [people.map(({ token }) => token), people.map(({ id }) => id)],
  )
  let roles = 0
  for (const { id, token, pooled } of people) {
    const viewer = rights(await viewerOf(t.db, id))
    expect(rights(await viewerOfSession({ db: t.db }, token)), id).toEqual(viewer)
    if (pooled) expect(viewer.roles.join()).toContain('MEMBER@')
    roles += viewer.roles.length
    for (const role of viewer.roles)
      expect(await asSystem(t.source, (ctx) => holdersOf(ctx, [role])), role).toContain(id)
  }
  expect(roles).toBeGreaterThan(30)
})
