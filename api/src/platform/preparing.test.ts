import type { EntityManager } from 'typeorm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation()
  await t.db.query('create table kept (id int primary key)')
  await t.db.query('insert into kept select generate_series(1, 9)')
}, 240_000)
afterAll(() => t?.close())

/** What the connection keeps prepared of this table. */
const kept = async (db: EntityManager) =>
  (
    await db.query<{ statement: string }[]>(
      `select statement from pg_prepared_statements where name like 'often %' and statement like '%from kept%' order by 1`,
    )
  ).map(({ statement }) => statement)

test('what is asked again and again with other values is kept prepared, and answered right', async () => {
  await t.source.transaction(async (db) => {
    for (let n = 1; n < 10; n++) {
      expect(await kept(db)).toEqual(n > 3 ? ['select id from kept where id = $1'] : [])
      expect(await db.query('select id from kept where id = $1', [n])).toEqual([{ id: n }])
      // asked without values, or for whatever columns there are, it is not
      await db.query(`select ${n} from kept`)
      expect(await db.query('select * from kept where id <> $1 order by id limit 1', [1])).toEqual([
        { id: 2, ...(n > 5 ? { more: null } : {}) },
      ])
      if (n === 5) await db.query('alter table kept add more int')
    }
  })
})

test('ever new texts leave room for those that come again', async () => {
  await t.source.transaction(async (db) => {
    for (let n = 1; n < 700; n++) {
      const list = Array.from({ length: n % 350 }, (_, at) => `$${at + 2}`)
      await db.query(
        `select id from kept where id = $1 or id in (0${list.map((one) => `, ${one}`).join('')}) limit 1`,
        [1, ...list.map(() => 2)],
      )
    }
    for (let n = 1; n < 6; n++) await db.query('select id + 1 as next from kept where id = $1', [n])
    expect(await kept(db)).toContain('select id + 1 as next from kept where id = $1')
  })
})
