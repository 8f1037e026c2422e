import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { eraseEvents } from '../../src/followup/index.js'
import type { Viewer } from '../../src/platform/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { ask } from '../priorities/round.js'
import { stageOf } from '../summits/stage.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
}, 240_000)
afterAll(() => t?.close())

/** An event to which so many people came who are known from it alone, each with a message about it. */
async function crowded(people: number): Promise<{ summitId: string; planner: Viewer }> {
  const { summitId, planner } = await stageOf(t, { capacity: null, guests: 0 })
  await t.db.query(
    `with people as (insert into person (family_name, given_name, email)
         select 'Menge', 'Gast ' || n, 'menge' || n || '@demo.example' from generate_series(1, $2::int) n returning id),
       registrations as (insert into registration (summit_id, person_id, state, size, rank)
         select $1, id, 'CONFIRMED', 1, 1000 + row_number() over () from people returning id, person_id),
       participants as (insert into participant (registration_id, position, given_name, family_name)
         select id, 1, 'Gast', 'Menge' from registrations)
     insert into message (dedup_key, template, address, name, locale, params, person_id, state, when_uncertain, not_before, created_at)
       select 'menge' || person_id, 'accounts.link', 'menge@demo.example', 'Menge', 'de', '{"values":{"name":"Menge"}}', person_id, 'sent', 'hold', now(), now()
       from registrations`,
    [summitId, people],
  )
  await t.db.query(
    `update summit set state = 'HELD', starts_at = now() - interval '401 days', ends_at = now() - interval '400 days' where id = $1`,
    [summitId],
  )
  return { summitId, planner }
}
/** People and messages that are still called so. */
async function named(): Promise<number> {
  const [row] = await t.db.query<{ n: number }[]>(
    `select ((select count(*) from person where family_name = 'Menge') + (select count(*) from message where name = 'Menge'))::int as n`,
  )
  return row?.n ?? 0
}

/** What the page shows of the step that erases who was registered. */
const shown = async (summitId: string, planner: Viewer) =>
  (
    await ask<{
      eventRetention: { key: string; people: number; peopleDone: number; erasedOn: string | null }[]
    }>(
      t,
      'query ($id: ID!) { eventRetention(summitId: $id) { key people peopleDone erasedOn } }',
      { id: summitId },
      planner,
    )
  ).data.eventRetention.find(({ key }) => key === 'registrations')

test('many are erased in portions, the page tells how many, and a job that was stopped goes on', async () => {
  await eraseEvents(t.source)
  const { summitId, planner } = await crowded(1_100)
  expect(await shown(summitId, planner)).toMatchObject({ people: null, peopleDone: null })
  const before = await named()
  // nobody is asked before a step begins, and then before each portion: the last of ten steps has time for two
  let asked = 0
  const stops = {
    get aborted() {
      return ++asked > 11
    },
  }
  expect(await eraseEvents(t.source, stops)).toBe(9)
  expect(await shown(summitId, planner)).toMatchObject({ people: 1_100, peopleDone: 1_000, erasedOn: null })
  expect([before, await named()]).toEqual([2_200, 200])

  expect(await eraseEvents(t.source)).toBe(1)
  expect(await shown(summitId, planner)).toMatchObject({ people: 1_100, peopleDone: 1_100 })
  expect((await shown(summitId, planner))?.erasedOn).toEqual(expect.any(String))
  expect(await named()).toBe(0)
})

/** How many statements a night takes. */
async function statements(): Promise<number> {
  const asked = vi.spyOn(pg.Client.prototype, 'query')
  await eraseEvents(t.source)
  const n = asked.mock.calls.length
  asked.mockRestore()
  return n
}

test('a portion takes as many statements for many people as for few', async () => {
  await crowded(3)
  const forFew = await statements()
  await crowded(400)
  expect(await statements()).toBe(forFew)
  expect(await named()).toBe(0)
})

test('an event that cannot be erased holds up no other, and is taken up where it failed', async () => {
  const stuck = await crowded(3)
  const other = await crowded(3)
  await t.db.query(
    `create function refuse_erasure() returns trigger language plpgsql as $$ begin raise exception 'stuck'; end $$;
     create trigger stuck before update on walk_in for each row execute function refuse_erasure();
     insert into walk_in (id, registration_id, summit_id, reason, received_at) select gen_random_uuid(), id, summit_id, 'ohne Anmeldung', now() from registration where summit_id = '${stuck.summitId}' limit 1`,
  )
  await expect(eraseEvents(t.source)).rejects.toThrow(`Failed: ${stuck.summitId}`)
  expect((await shown(other.summitId, other.planner))?.erasedOn).toEqual(expect.any(String))
  expect(await shown(stuck.summitId, stuck.planner)).toMatchObject({ people: null, erasedOn: null })
  // three people with a message each
  expect(await named()).toBe(6)

  await t.db.query('drop trigger stuck on walk_in; drop function refuse_erasure()')
  // it failed with the reasons: they and what comes after them
  expect(await eraseEvents(t.source)).toBe(6)
  expect(await named()).toBe(0)
})
