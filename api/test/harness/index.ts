import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import type { DataSource, EntityManager } from 'typeorm'
import type { DataSet } from '../../src/installation.js'
import { openInstallation } from '../../src/installation.js'
import { openEndpoint, type Answer } from './endpoint.js'
import { systemViewer, type Ctx, type Viewer } from '../../src/platform/index.js'
import type { LiveChannel } from './liveChannel.js'
import { cloneOf, dropDatabase, templateOn, type Filling } from './template.js'

// the workers' tests begin what workers carry on
export { startSending } from '../../src/invitations/startSending.js'
export { pauseSending, resumeSending, stopSending } from '../../src/invitations/steerSending.js'
export { ownServer, type OwnServer } from './ownServer.js'
export { cloneOf, databaseOn, dropDatabase, templateOn, type Filling } from './template.js'

/** A whole installation of one test file, on a database of its own. */
export interface TestInstallation {
  source: DataSource
  db: EntityManager
  databaseUrl: string
  /** Runs a verb as this viewer (or the system) in a transaction of its own, as a mutation would. */
  as<T>(viewer: Viewer | undefined, work: (ctx: Ctx) => Promise<T>): Promise<T>
  /** Runs one GraphQL operation through the real schema and engine, as this viewer (the public unless told). */
  query(document: string, variables?: Record<string, unknown>, viewer?: Viewer): Promise<Answer>
  /** Opens a live channel through the real endpoint, as this viewer. */
  live(document: string, variables: Record<string, unknown>, viewer: Viewer): Promise<LiveChannel>
  close(): Promise<void>
}

/** The server the tests run on: given by the runner or by TEST_DATABASE_URL. */
async function databaseServer(): Promise<string> {
  if (process.env.TEST_DATABASE_URL) return process.env.TEST_DATABASE_URL
  const { inject } = await import('vitest')
  return inject('databaseServer')
}

/** Makes an installation; call `close` when the file ends. `dataSet` says what it starts with (nothing unless told), `filling` what a world of the tests adds. */
export async function testInstallation(
  options: { dataSet?: DataSet; poolSize?: number; filling?: Filling } = {},
): Promise<TestInstallation> {
  const server = await databaseServer()
  const template = await templateOn(server, options.dataSet ?? 'none', options.filling)
  const name = `mitsprache_test_${randomUUID().replaceAll('-', '').slice(0, 16)}`
  const databaseUrl = await cloneOf(server, template, name)
  const installation = await installationOn(databaseUrl, options)
  return {
    ...installation,
    async close() {
      await installation.close()
      await dropDatabase(server, name)
    },
  }
}

/** An installation on a database that is there and stays. */
export async function installationOn(
  databaseUrl: string,
  options: { poolSize?: number } = {},
): Promise<TestInstallation> {
  const source = await openInstallation(databaseUrl, { poolSize: options.poolSize ?? 10 })
  const endpoint = openEndpoint(source)
  return {
    source,
    db: source.manager,
    databaseUrl,
    as: (viewer, work) =>
      source.transaction((db) => work({ viewer: viewer ?? systemViewer(), db, requestId: 'test' })),
    query: endpoint.query,
    live: endpoint.live,
    async close() {
      await endpoint.close()
      await source.destroy()
    },
  }
}
