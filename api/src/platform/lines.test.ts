import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { Lines } from './lines.js'
import type { Viewer } from './viewer.js'
import { asViewer, readyForViewers } from './wall/asViewer.js'

let t: TestInstallation
let lines: Lines
beforeAll(async () => {
  t = await testInstallation()
  lines = new Lines(t.source, { prepare: (client) => readyForViewers(t.source, client) })
}, 240_000)
afterAll(() => t?.close())

const viewer = (): Viewer => ({
  ...{ kind: 'person', personId: randomUUID(), locale: 'de' },
  ...{ organisationIds: [], seatIds: [], roles: [] },
})
const ask = (text: string, values: unknown[], who: Viewer, signal?: AbortSignal, name?: string) =>
  lines
    .ask(
      asViewer(
        { text, values, ...(name ? { name } : {}) },
        { viewer: who, now: new Date(), variables: {} },
        { timeout: 15_000 },
      ),
      signal,
    )
    .then(({ rows }) => rows as Record<string, unknown>[])
const mine = `select current_setting('mitsprache.personId') as person, $1::int as n, pg_backend_pid() as pid, current_user as eyes`

test('many at once: each has its own answer, read with its own eyes, on a few connections', async () => {
  const people = Array.from({ length: 300 }, viewer)
  const answers = await Promise.all(
    people.map((who, n) => ask(mine, [n], who, undefined, n % 3 ? 'lines mine' : undefined)),
  )
  expect(answers.map(([row]) => [row?.person, row?.n])).toEqual(people.map((who, n) => [who.personId, n]))
  expect(new Set(answers.map(([row]) => row?.pid)).size).toBeLessThanOrEqual(5)
  expect(new Set(answers.map(([row]) => row?.eyes)).size).toBe(1)
  // who reads afterwards on the same connections is nobody
  const after = await t.db.query<{ person: string }[]>(
    `select coalesce(current_setting('mitsprache.personId', true), '') as person`,
  )
  expect(after).toEqual([{ person: '' }])
})

test('who asks the same in the same moment is told the same, and it is asked once', async () => {
  const text = `select clock_timestamp()::text as at, $1::int as n`
  const run = (n: number) =>
    lines.ask({ name: 'lines same', text, values: [n], same: `same ${n}` }).then(({ rows }) => rows[0])
  const rows = (await Promise.all(Array.from({ length: 200 }, (_, n) => run(n % 2)))) as {
    at: string
    n: number
  }[]
  expect(rows.map(({ n }) => n)).toEqual(rows.map((_, n) => n % 2))
  expect(new Set(rows.map(({ at }) => at)).size).toBe(2)
  const [again] = (await Promise.all([run(0)])) as { at: string }[]
  expect(rows.map(({ at }) => at)).not.toContain(again?.at)
})

test('one that fails is the only one that does, and the connections go on', async () => {
  const people = Array.from({ length: 120 }, viewer)
  const settled = await Promise.allSettled(
    people.map((who, n) =>
      n % 10 === 7
        ? ask('select 6 / $1::int as n', [0], who, undefined, 'lines by nought')
        : ask(n % 2 ? mine : `${mine}, 1 as one`, [n], who, undefined, `lines ${n % 2}`),
    ),
  )
  settled.forEach((one, n) => {
    if (n % 10 === 7) expect(one).toMatchObject({ status: 'rejected', reason: { code: '22012' } })
    else expect(one).toMatchObject({ status: 'fulfilled', value: [{ person: people[n]?.personId, n }] })
  })
  const again = await Promise.all(
    people.map((who) => ask('select 6 / $1::int as n', [2], who, undefined, 'lines by nought')),
  )
  expect(again.every(([row]) => row?.n === 3)).toBe(true)
})

test('a statement nobody waits for any more is not sent, or ended', async () => {
  const gone = new AbortController()
  const long = ask('select pg_sleep(20), $1::int as n', [1], viewer(), gone.signal)
  const waits = Promise.allSettled(
    Array.from({ length: 40 }, (_, n) => ask(mine, [n], viewer(), n % 2 ? gone.signal : undefined)),
  )
  setTimeout(() => gone.abort(), 300)
  await expect(long).rejects.toThrow()
  const settled = await waits
  settled.filter((_, n) => n % 2 === 0).forEach((one) => expect(one.status).toBe('fulfilled'))
})

test('one that is slow makes nobody wait twice', async () => {
  const sleepy = 'select pg_sleep(1), $1::int as n'
  await ask(sleepy, [0], viewer(), undefined, 'lines sleepy')
  const began = performance.now()
  const slow = Array.from({ length: 4 }, (_, n) => ask(sleepy, [n], viewer(), undefined, 'lines sleepy'))
  const quick = Array.from({ length: 60 }, (_, n) => ask(mine, [n], viewer(), undefined, 'lines 1'))
  let first = Infinity
  void Promise.race(slow).then(() => (first = performance.now() - began))
  await Promise.all(quick)
  expect(performance.now() - began).toBeLessThan(first)
  await Promise.all(slow)
})

test('a few go together when they are quick, and each by itself when others would wait for them', async () => {
  const pids = async (text: string, name: string) => {
    // what it takes is known from its first run
    await ask(text, [0], viewer(), undefined, name)
    await ask(text, [0], viewer(), undefined, name)
    const all = await Promise.all(
      Array.from({ length: 5 }, (_, n) => ask(text, [n], viewer(), undefined, name)),
    )
    return new Set(all.map(([row]) => row?.pid)).size
  }
  const pid = '$1::int as n, pg_backend_pid() as pid'
  expect(await pids(`select pg_sleep(0.1), ${pid}`, 'lines heavy')).toBe(5)
  expect(await pids(`select ${pid}`, 'lines light')).toBeLessThan(5)
})

test('a connection that is lost fails who was on it, and nobody later', async () => {
  const many = Promise.allSettled(
    Array.from({ length: 60 }, (_, n) => ask('select pg_sleep(0.2), $1::int as n', [n], viewer())),
  )
  await new Promise((done) => setTimeout(done, 100))
  await t.db.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like '%pg_sleep(0.2)%' and pid <> pg_backend_pid()`,
  )
  const settled = await many
  expect(settled.some(({ status }) => status === 'rejected')).toBe(true)
  expect(await ask(mine, [1], viewer())).toMatchObject([{ n: 1 }])
})
