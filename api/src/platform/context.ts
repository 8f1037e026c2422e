import type { DataSource, EntityManager } from 'typeorm'
import { systemViewer, type Viewer } from './viewer.js'

/** What every verb is given: who acts, in which transaction, and what is to be done after the commit. */
export interface Ctx {
  viewer: Viewer
  /** The running mutation's transaction; outside a mutation an ordinary connection. */
  db: EntityManager
  requestId: string
  /** Aborted when the client is gone: what still runs for it in the database is given up. */
  signal?: AbortSignal
}

/** Runs work of the system itself (schedule, seeds, command line) in one transaction. */
export function asSystem<T>(source: DataSource, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  return source.transaction((db) => work({ viewer: systemViewer(), db, requestId: 'system' }))
}
