import { afterAll, beforeAll, expect, test } from 'vitest'
import type { QueryRunner } from 'typeorm'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
}, 240_000)
afterAll(() => t.close())

/** Cells where the counts differ from a live count, both read in one snapshot. */
const differing = async (): Promise<unknown[]> =>
  t.db.query(`with live as (
      select p.state, f.field_id, p.body_id, count(*)::int as n from paper p cross join lateral fields_served(p.proposal_id) f
      where p.public_since is not null group by 1, 2, 3),
    kept as (
      select state, field_id, body_id, sum(count)::int as n from paper_count_now c
      group by 1, 2, 3 having sum(count) <> 0),
    live_totals as (select state, count(*)::int as n from paper where public_since is not null group by 1),
    kept_totals as (
      select state, sum(count)::int as n from paper_total_now c
      group by 1 having sum(count) <> 0)
    select state, n from ((select * from live except select * from kept) union all (select * from kept except select * from live)) fields
    union all ((select * from live_totals except select * from kept_totals) union all (select * from kept_totals except select * from live_totals))`)

/** Something that can happen to papers and their goals, on rows drawn by chance. */
const happenings = [
  `update paper set state = (array['READY', 'IN_CONSULTATION', 'ADOPTED', 'REJECTED'])[1 + floor(random() * 4)] where id = (select id from paper order by random() limit 1)`,
  `update paper set public_since = case when public_since is null then now() end where id = (select id from paper order by random() limit 1)`,
  `update paper set body_id = (select id from body order by random() limit 1), number = gen_random_uuid() where id = (select id from paper order by random() limit 1)`,
  `insert into goal_served (proposal_id, field_id) select (select proposal_id from paper order by random() limit 1), id from field_of_action order by random() limit 2`,
  `insert into goal_served (proposal_id, measure_id) select (select proposal_id from paper order by random() limit 1), id from measure order by random() limit 1`,
  `update goal_served set field_id = (select id from field_of_action order by random() limit 1) where id = (select id from goal_served where field_id is not null order by random() limit 1)`,
  `delete from goal_served where id = (select id from goal_served order by random() limit 1)`,
  `select fold_paper_counts()`,
]

test('the counts are those of a live count at every moment, whatever happens at once', async () => {
  expect(await differing()).toEqual([])
  let over = false
  const reader = (async () => {
    let looks = 0
    for (; !over; looks++) expect(await differing()).toEqual([])
    return looks
  })()
  const writers = Array.from({ length: 5 }, async () => {
    for (let n = 0; n < 80; n++)
      await t.db.query(happenings[Math.floor(Math.random() * happenings.length)] ?? '')
  })
  const [looks] = await Promise.all([reader, Promise.all(writers).finally(() => (over = true))])
  expect(looks).toBeGreaterThan(5)
  await t.db.query('select fold_paper_counts()')
  expect(await t.db.query('select * from paper_move')).toEqual([])
  expect(await differing()).toEqual([])
}, 60_000)

test('a goal that moves to another field takes its papers along', async () => {
  await t.db.query(
    `insert into goal_served (proposal_id, measure_id) select (select proposal_id from paper where public_since is not null limit 1), id from measure limit 1`,
  )
  await t.db.query(
    `with moved as (select m.id, g.id as goal, g.field_id from measure m join guiding_goal g on g.field_id <> m.field_id
       where exists (select from goal_served s where s.measure_id = m.id) limit 1)
     update measure m set field_id = moved.field_id, guiding_goal_id = moved.goal, annual_goal_id = null from moved where moved.id = m.id`,
  )
  expect(await differing()).toEqual([])
})

/** A paper moves while a goal is added to it, in two transactions: gives whether the second waited. */
async function crossing(): Promise<boolean> {
  const [mover, adder] = [t.source.createQueryRunner(), t.source.createQueryRunner()] as [
    QueryRunner,
    QueryRunner,
  ]
  const [paper] = await t.db.query<{ id: string; proposal_id: string }[]>(
    'select id, proposal_id from paper where public_since is not null order by id limit 1',
  )
  await mover.startTransaction()
  await adder.startTransaction()
  await mover.query(
    `update paper set state = case state when 'READY' then 'ADOPTED' else 'READY' end where id = $1`,
    [paper?.id],
  )
  let added = false
  const adding = adder
    .query(
      `insert into goal_served (proposal_id, field_id) select $1, id from field_of_action f
       where not exists (select from goal_served g where g.proposal_id = $1 and field_served(g) = f.id) limit 1`,
      [paper?.proposal_id],
    )
    .then(() => (added = true))
  await new Promise((done) => setTimeout(done, 150))
  const waited = !added
  await mover.commitTransaction()
  await adding
  await adder.commitTransaction()
  await Promise.all([mover.release(), adder.release()])
  return waited
}

test('who adds a goal waits for the paper before looking at it; without that the counts would be wrong', async () => {
  await t.db.query(
    `delete from goal_served where proposal_id = (select proposal_id from paper where public_since is not null order by id limit 1)`,
  )
  expect(await crossing()).toBe(true)
  expect(await differing()).toEqual([])
  const [{ whole } = { whole: '' }] = await t.db.query<{ whole: string }[]>(
    `select pg_get_functiondef('goals_counted'::regproc) as whole`,
  )
  expect(whole).toContain('order by id for update')
  await t.db.query(whole.replace('order by id for update', 'order by id'))
  // it still waits where it writes what the paper serves, having looked too early
  expect(await crossing()).toBe(true)
  expect(await differing()).not.toEqual([])
  await t.db.query(whole)
  await t.db.query('select recount_papers()')
  expect(await differing()).toEqual([])
})

test('everybody may ask how many papers of each body and field stand in each state, while some of it is not folded yet', async () => {
  await t.db.query(
    `update paper set state = 'REJECTED' where public_since is not null and state = (select state from paper where public_since is not null and state <> 'REJECTED' group by 1 order by count(*) limit 1)`,
  )
  expect(await t.db.query('select * from paper_move')).not.toEqual([])
  const { data } = await t.query('{ paperCounts { state fieldId bodyId count } }')
  const live = await t.db.query(
    `select p.state, f.field_id as "fieldId", p.body_id as "bodyId", count(*)::int as count
     from paper p cross join lateral fields_served(p.proposal_id) f where p.public_since is not null group by 1, 2, 3 order by 3, 2, 1`,
  )
  expect(data).toEqual({ paperCounts: live })
})

test('everybody may ask how many papers stand in each state, and one that serves two fields counts once', async () => {
  const { data } = await t.query('{ paperTotals { state count } }')
  const live = await t.db.query<{ state: string; count: number }[]>(
    'select state, count(*)::int as count from paper where public_since is not null group by 1 order by 1',
  )
  expect(data).toEqual({ paperTotals: live })
  const [sums] = await t.db.query<{ once: number; fields: number }[]>(
    'select (select sum(count)::int from paper_total) once, (select sum(count)::int from paper_count) fields',
  )
  expect(sums?.once).toBeGreaterThan(0)
  expect(sums?.fields).toBeGreaterThan(sums?.once ?? 0)
})
