import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readInstalled } from './launch/installed.js'
import { startPostgres, type RunningPostgres } from './postgres.js'

let root: string
let server: RunningPostgres
let database: pg.Client
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'mitsprache-installed-'))
  mkdirSync(join(root, 'api/dist/run'), { recursive: true })
  writeFileSync(join(root, 'api/dist/run/main-1.cjs'), 'one')
  server = await startPostgres({ dataDir: join(root, 'data'), throwaway: true })
  database = new pg.Client({ connectionString: server.url })
  await database.connect()
}, 120_000)
afterAll(async () => {
  await database?.end()
  await server?.stop()
  rmSync(root, { recursive: true, force: true })
})

const read = (demo = true) => readInstalled({ root, dataDir: join(root, 'data'), demo }, server.url)
const isCurrent = async (demo = true) => (await read(demo)).isCurrent
const note = async () => (await read()).note()

it('a start installs nothing again as long as build, data and database are those of the last one', async () => {
  // nothing was ever installed: there is nothing to note
  await note()
  expect(await isCurrent()).toBe(false)
  await database.query('create table migration (id serial, "timestamp" bigint not null)')
  await database.query('insert into migration ("timestamp") values (1), (2)')
  expect(await isCurrent()).toBe(false)
  await note()
  expect([await isCurrent(), await isCurrent(false)]).toEqual([true, false])
  // what V8 compiled says nothing of the build
  writeFileSync(join(root, 'api/dist/run/main-1.cjs.v20.cache'), 'compiled')
  expect(await isCurrent()).toBe(true)
  writeFileSync(join(root, 'api/dist/run/main-2.cjs'), 'two')
  expect(await isCurrent()).toBe(false)
  await note()
  // an older dump was played back
  await database.query('delete from migration where "timestamp" = 2')
  expect(await isCurrent()).toBe(false)
  await database.query('insert into migration ("timestamp") values (2)')
  expect(await isCurrent()).toBe(true)
  // the same in a database that was made anew
  await database.query('create database other')
  const other = new pg.Client({ connectionString: server.url.replace(/\/[^/]*$/, '/other') })
  await other.connect()
  await other.query('create table migration as select * from (values (1, 1), (2, 2)) as m(id, "timestamp")')
  await other.end()
  const there = await readInstalled(
    { root, dataDir: join(root, 'data'), demo: true },
    server.url.replace(/\/[^/]*$/, '/other'),
  )
  expect(there.isCurrent).toBe(false)
})

it('a database nobody can ask is installed', async () => {
  const lost = await readInstalled(
    { root, dataDir: join(root, 'data'), demo: true },
    'postgres://localhost:1/none',
  )
  expect(lost.isCurrent).toBe(false)
})
