import { randomInt } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { board, put, roundOf, steer, type PointRound } from './round.js'

/*
 * Nobody learns from the database whose slip put which points: not by the transaction that wrote a row (xmin), its place
 * (ctid), its id, or a time. The same look-ups find everybody where ballots are kept row by row.
 */
const topics = ['A', 'B', 'C', 'D', 'E', 'F', 'G']
const voters = topics.length
const trials = 60

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
}, 240_000)
afterAll(() => t?.close())

/** Each of seven slips puts its point on a topic of its own, in an order that is drawn. Gives what each put. */
async function voted(r: PointRound): Promise<Map<string, string>> {
  const truth = new Map<string, string>()
  const left = [...topics]
  for (const code of r.codes) {
    const [topic = ''] = left.splice(randomInt(left.length), 1)
    expect((await put(t, code, { [r.topics[topic] ?? '']: 1 })).code).toBeUndefined()
    truth.set(code, topic)
  }
  return truth
}

/** Slips in the order somebody looks through them for. */
const slipsBy = async (roundId: string, order: string) =>
  (
    await t.db.query<{ code: string }[]>(
      `select code from priority_code where round_id = $1 and used order by ${order}`,
      [roundId],
    )
  ).map(({ code }) => code)

/** The ballots in the order they lie in the box. */
async function boxOf(r: PointRound): Promise<string[]> {
  const [box] = await t.db.query<{ ballots: Record<string, number>[] }[]>(
    'select ballots from priority_box where round_id = $1',
    [r.id],
  )
  const names = new Map(Object.entries(r.topics).map(([name, id]) => [id, name]))
  return (box?.ballots ?? []).map((ballot) => names.get(Object.keys(ballot)[0] ?? '') ?? '')
}

const orders = ['xmin::text::bigint', 'ctid', 'id', 'code']
const hits = (codes: string[], ballots: string[], truth: Map<string, string>) =>
  codes.filter((code, at) => truth.get(code) === ballots[at]).length

test('slips and ballots laid side by side agree as often as by chance', { timeout: 240_000 }, async () => {
  const found = Object.fromEntries(orders.map((order) => [order, 0]))
  let last = 0
  for (let trial = 0; trial < trials; trial++) {
    const r = await roundOf(t, { topics, pointsEach: 1, codes: voters })
    const truth = await voted(r)
    const ballots = await boxOf(r)
    expect(ballots).toHaveLength(voters)
    for (const order of orders)
      found[order] = (found[order] ?? 0) + hits(await slipsBy(r.id, order), ballots, truth)
    // whoever came last wrote the box last: is theirs the last in it?
    const [newest = ''] = (await slipsBy(r.id, 'xmin::text::bigint')).slice(-1)
    if (truth.get(newest) === ballots.at(-1)) last += 1
  }
  // by chance one of the seven agrees, whatever the order: 60 in 60 trials, with a deviation of eight
  for (const order of orders) expect(found[order], order).toBeLessThan(60 + 5 * 8)
  expect(last).toBeLessThan(trials / voters + 5 * 3)
})

test('where each ballot is a row of its own the same look finds everybody', async () => {
  await t.db.query('create table naive_ballot (id uuid default gen_random_uuid(), round_id uuid, topic text)')
  const r = await roundOf(t, { topics, pointsEach: 1, codes: voters })
  const truth = new Map(r.codes.map((code, at) => [code, topics[at] ?? '']))
  for (const [code, topic] of [...truth].sort(() => randomInt(2) - 0.5))
    await t.source.transaction(async (db) => {
      await db.query('update priority_code set used = true where code = $1', [code])
      await db.query('insert into naive_ballot (round_id, topic) values ($1, $2)', [r.id, topic])
    })
  const ballots = await t.db.query<{ topic: string }[]>(
    'select topic from naive_ballot where round_id = $1 order by xmin::text::bigint',
    [r.id],
  )
  const found = hits(
    await slipsBy(r.id, 'xmin::text::bigint'),
    ballots.map(({ topic }) => topic),
    truth,
  )
  await t.db.query('drop table naive_ballot')
  expect(found).toBe(voters)
})

/** Tables with a row the transaction wrote that marked this slip, and how many. */
async function writtenWith(code: string): Promise<Record<string, number>> {
  const tables = await t.db.query<{ name: string }[]>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`,
  )
  const written: Record<string, number> = {}
  for (const { name } of tables) {
    const [row] = await t.db.query<{ n: number }[]>(
      `select count(*)::int as n from ${name} where xmin = (select xmin from priority_code where code = $1)`,
      [code],
    )
    if (row?.n) written[name.replace('public.', '')] = row.n
  }
  return written
}

test('with the mark on a slip nothing is written but the box, whose ballots nobody can tell apart', async () => {
  const r = await roundOf(t, { topics, pointsEach: 1, codes: 12 })
  const moments = () =>
    t.db.query(
      `select max(modified_at) from priority_round where id = $1
       union all select max(modified_at) from priority_topic where round_id = $1`,
      [r.id],
    )
  const before = await moments()
  for (const [at, code] of r.codes.slice(0, 9).entries()) {
    await put(t, code, { [r.topics.A ?? '']: 1 })
    expect(await writtenWith(code), `slip ${at + 1}`).toEqual({ priority_box: 1, priority_code: 1 })
    expect(await board(t, r.key)).toMatchObject({ ballots: 0, totalPoints: 0, waitingBallots: at + 1 })
  }
  // with the tenth, five of the ten are counted at once, whichever; five stay
  await put(t, r.codes[9] ?? '', { [r.topics.B ?? '']: 1 })
  expect(await board(t, r.key)).toMatchObject({ ballots: 5, totalPoints: 5, waitingBallots: 5 })
  await steer(t, r.planner, 'closeRound', r.id)
  expect(await board(t, r.key)).toMatchObject({ ballots: 10, totalPoints: 10, waitingBallots: 0 })
  // closing is told with its time; putting points is not
  expect((await moments())[1]).toEqual(before[1])
})

test('neither slip nor box has a time, a person, or a row that points to it', async () => {
  const columns = await t.db.query<{ name: string; type: string }[]>(
    `select table_name || '.' || column_name as name, data_type as type from information_schema.columns
      where table_schema = 'public' and table_name in ('priority_code', 'priority_box') order by 1`,
  )
  expect(columns.map(({ name }) => name)).toEqual([
    'priority_box.ballots',
    'priority_box.round_id',
    'priority_code.code',
    'priority_code.id',
    'priority_code.round_id',
    'priority_code.used',
  ])
  const pointing = await t.db.query<unknown[]>(
    `select conname from pg_constraint where contype = 'f' and confrelid in ('priority_code'::regclass, 'priority_box'::regclass)`,
  )
  expect(pointing).toEqual([])
  const [box] = await t.db.query<{ kept: string }[]>(
    `select relpersistence as kept from pg_class where oid = 'priority_box'::regclass`,
  )
  expect(box?.kept).toBe('u')
})
