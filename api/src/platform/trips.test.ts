import { randomUUID } from 'node:crypto'
import type { EntityManager } from 'typeorm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { inOneGo, shortTransaction } from './trips.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation()
  await t.db.query('create table went (id uuid primary key, n int)')
}, 240_000)
afterAll(() => t?.close())

const goes = (db: EntityManager, id: string, n = 1) => db.query('insert into went values ($1, $2)', [id, n])
const held = async (key: number) =>
  (
    await t.db.query<{ pid: number }[]>(
      `select pid from pg_locks where locktype = 'advisory' and objid = $1`,
      [key],
    )
  ).length
const idsOf = async (...ids: string[]) =>
  (await t.db.query<{ id: string }[]>('select id from went where id = any($1) order by n', [ids])).map(
    ({ id }) => id,
  )
/** Connections that were left inside a transaction. */
const open = async () =>
  (
    await t.db.query(
      `select from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`,
    )
  ).length

test('a short transaction is one: what is locked in its first statements is held until its last have ended it', async () => {
  const [first, second] = [randomUUID(), randomUUID()]
  const told = await shortTransaction(t.source, async (db) => {
    const [, [before]] = await inOneGo<[unknown, { n: number }[]]>(db, () => [
      db.query('select pg_advisory_xact_lock(4711)'),
      db.query('select count(*)::int as n from went'),
    ])
    expect(await held(4711)).toBe(1)
    const [made] = await inOneGo(db, () => [goes(db, first), goes(db, second, 2)], { last: true })
    // by now it has ended, though nobody has asked for that yet
    expect(await held(4711)).toBe(0)
    expect(await idsOf(first, second)).toEqual([first, second])
    return [before?.n, made]
  })
  expect(told).toEqual([0, []])
  expect(await open()).toBe(0)
})

test('what fails, fails whole: in the first statements, between, in the last', async () => {
  const [first, second] = [randomUUID(), randomUUID()]
  const wrong = (db: EntityManager) => db.query('select 1 / (select 0)')
  const ends = await Promise.allSettled([
    shortTransaction(t.source, (db) => inOneGo(db, () => [goes(db, first), wrong(db)])),
    shortTransaction(t.source, async (db) => {
      await goes(db, first)
      throw new Error('between')
    }),
    shortTransaction(t.source, async (db) => {
      await inOneGo(db, () => [goes(db, first)])
      await inOneGo(db, () => [goes(db, second), wrong(db)], { last: true })
    }),
  ])
  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(await idsOf(first, second)).toEqual([])
  expect(await open()).toBe(0)
})

test('without a last go it ends as any other; behind the last nothing is written any more', async () => {
  const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()]
  await shortTransaction(t.source, (db) => goes(db, first))
  await shortTransaction(t.source, () => Promise.resolve())
  const late = shortTransaction(t.source, async (db) => {
    await inOneGo(db, () => [goes(db, second, 2)], { last: true })
    await goes(db, third, 3)
  })
  await expect(late).rejects.toThrow('told to end')
  expect(await idsOf(first, second, third)).toEqual([first, second])
  expect(await open()).toBe(0)
})

test('in a transaction of somebody else the last statements end nothing', async () => {
  const id = randomUUID()
  const whole = t.source.transaction(async (db) => {
    await inOneGo(db, () => [goes(db, id)], { last: true })
    throw new Error('afterwards')
  })
  await expect(whole).rejects.toThrow('afterwards')
  expect(await idsOf(id)).toEqual([])
})
