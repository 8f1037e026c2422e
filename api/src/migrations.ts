import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import type { DataSource } from 'typeorm'
import { guards } from './entities.js'
import { openInstallation } from './installation.js'
import { migrate } from './migrate.js'
import { layWall, razeWall } from './platform/index.js'
import { comparison, snapshot } from './snapshot.js'

const folder = join(fileURLToPath(new URL('.', import.meta.url)), '../../migrations')

/** Works on an empty database of its own on the server of `url`, and removes it. */
async function onScratch<T>(url: string, work: (url: string) => Promise<T>): Promise<T> {
  const name = `mitsprache_scratch_${randomUUID().slice(0, 8)}`
  const server = new pg.Client({ connectionString: url })
  await server.connect()
  await server.query(`create database "${name}"`)
  const scratch = new URL(url)
  scratch.pathname = `/${name}`
  try {
    return await work(scratch.href)
  } finally {
    await server.query(`drop database if exists "${name}" with (force)`)
    await server.end()
  }
}

const differences = async (source: DataSource) => await source.driver.createSchemaBuilder().log()

/**
 * Up, down, up again, and no difference to the entities afterwards. What guards and the wall add is compared too: after
 * the second way up, and laid once more over itself, it must be what a fresh database has. Throws with what differs.
 */
export async function checkMigrations(url: string, say: (line: string) => void): Promise<void> {
  await onScratch(url, async (scratch) => {
    await migrate(scratch)
    const source = await openInstallation(scratch, { statementTimeoutMs: 120_000 })
    const same = (what: string, lines: readonly string[]) => {
      if (lines.length > 0) throw new Error(`${what}:\n${lines.join('\n')}`)
    }
    try {
      const fresh = await snapshot(source)
      await razeWall(source)
      for (const _ of source.migrations) await source.undoLastMigration()
      await source.runMigrations()
      const drift = (await differences(source)).upQueries.map((q) => q.query)
      same('The migrations differ from the entities', drift)
      for (const when of ['after going down and up', 'when laid twice']) {
        for (const guard of guards) await source.query(guard)
        await layWall(source)
        same(`Guards or the wall differ ${when}`, comparison(fresh, await snapshot(source)))
      }
      say(`${source.migrations.length} migrations: up, down, up, no drift, guards and wall alike`)
    } finally {
      await source.destroy()
    }
  })
}

/** Writes the migration that brings the last migration's schema to the entities, to be read by hand. */
export async function createMigration(url: string, name: string, say: (line: string) => void): Promise<void> {
  await onScratch(url, async (scratch) => {
    await migrate(scratch, undefined, { tablesOnly: true })
    const source = await openInstallation(scratch)
    const { upQueries, downQueries } = await differences(source)
    await source.destroy()
    if (upQueries.length === 0) return say('nothing to migrate: the schema is what the entities say')
    const stamp = Date.now()
    const line = (query: string) => `    await runner.query(${JSON.stringify(query)})`
    const className = `${name.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())}${stamp}`
    const text = `import type { MigrationInterface, QueryRunner } from 'typeorm'

/** ${name.replaceAll('-', ' ')} */
export class ${className} implements MigrationInterface {
  name = '${className}'

  async up(runner: QueryRunner): Promise<void> {
${upQueries.map((q) => line(q.query)).join('\n')}
  }

  async down(runner: QueryRunner): Promise<void> {
${downQueries
  .reverse()
  .map((q) => line(q.query.replace(/^(DROP TABLE "\w+")/, '$1 CASCADE')))
  .join('\n')}
  }
}
`
    const file = join(folder, `${stamp}-${name}.ts`)
    await writeFile(file, text)
    say(`wrote ${file}; add it to migrations/index.ts`)
  })
}
