import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { installData, type DataSet } from '../../src/installation.js'
import { migrate } from '../../src/migrate.js'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = here.includes('/dist/') ? join(here, '../../..') : join(here, '../..')

/** What a test file's world adds to a data set; the code that makes it lies in a folder of its own below `test`. */
export interface Filling {
  folder: string
  fill(databaseUrl: string): Promise<void>
}

/** Digest of everything that decides what a fresh database looks like. */
function digest(dataSet: DataSet, filling?: Filling): string {
  const hash = createHash('sha256').update(dataSet)
  const visit = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) visit(path)
      else if (entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts')) {
        const text = readFileSync(path, 'utf8')
        if (dataSet !== 'none' || /@Entity\(|guards|migration/i.test(text)) hash.update(path).update(text)
      }
    }
  }
  const folders = ['src', 'migrations', 'seed', ...(filling ? [filling.folder] : [])]
  for (const folder of folders) visit(join(root, folder))
  return hash.digest('hex').slice(0, 12)
}

/** Address of another database on the same server. */
export function databaseOn(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

async function withServer<T>(server: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Makes (once a server and state of the code) the migrated and filled template and returns its name. */
export async function templateOn(server: string, dataSet: DataSet, filling?: Filling): Promise<string> {
  const base = filling ? await templateOn(server, dataSet) : undefined
  const kind = filling ? (filling.folder.split('/').pop() ?? '') : dataSet
  const name = `mitsprache_template_${kind}_${digest(dataSet, filling)}`
  await withServer(server, async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [name])
    const { rows } = await client.query('select 1 from pg_database where datname = $1 and datistemplate', [
      name,
    ])
    if (rows.length > 0) return
    await client.query(`drop database if exists "${name}" with (force)`)
    await client.query(`create database "${name}"${base ? ` template "${base}"` : ''}`)
    const url = databaseOn(server, name)
    if (!base) await migrate(url)
    if (!base && dataSet !== 'none') await installData(url, dataSet)
    await filling?.fill(url)
    await client.query(`alter database "${name}" with is_template true`)
  })
  return name
}

/** A database of its own, cloned from the template in a fraction of a second. */
export async function cloneOf(server: string, template: string, name: string): Promise<string> {
  await withServer(server, (client) => client.query(`create database "${name}" template "${template}"`))
  return databaseOn(server, name)
}

/** Removes a test's database. */
export async function dropDatabase(server: string, name: string): Promise<void> {
  await withServer(server, (client) => client.query(`drop database if exists "${name}" with (force)`))
}
