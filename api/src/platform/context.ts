import type { DataSource, EntityManager } from 'typeorm'
import type { Gone } from './lines.js'
import { shortTransaction } from './trips.js'
import { systemViewer, type Viewer } from './viewer.js'

/** What every verb is given: who acts, in which transaction, and what is to be done after the commit. */
export interface Ctx {
  viewer: Viewer
  /** The running mutation's transaction; outside a mutation an ordinary connection. */
  db: EntityManager
  requestId: string
  /** Set by the check of a right that is only lent: what is done goes down in the audit for this person too. */
  actsFor?: string | undefined
  /** Where a request comes from, to count what is tried; never kept. */
  sender?: string
  /** Aborted when who asked is gone: what still runs for it in the database is given up. */
  signal?: Gone
}

/** What a subscription is given: its end is told. */
export interface LiveCtx extends Ctx {
  signal: AbortSignal
}

/** Runs work of the system itself (schedule, seeds, command line) in one transaction. */
export function asSystem<T>(source: DataSource, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  return source.transaction((db) => work({ viewer: systemViewer(), db, requestId: 'system' }))
}

/** The same for work that holds what others wait for, and says which of its statements are the last (`inOneGo`). */
export function asSystemBriefly<T>(source: DataSource, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  return shortTransaction(source, (db) => work({ viewer: systemViewer(), db, requestId: 'system' }))
}

const imports = new WeakSet<Ctx>()

/**
 * Runs verbs that enter what happened earlier (an import, the demo's history): nobody is told. Such a context is made here
 * alone and a request makes its own, so no request can fall silent; a copy of it is an ordinary context again.
 */
export function asImport<T>(db: EntityManager, viewer: Viewer, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const ctx: Ctx = { viewer, db, requestId: 'import' }
  imports.add(ctx)
  return work(ctx)
}

/** Whether what is done here happened earlier and is only entered now. */
export function isImport(ctx: Ctx): boolean {
  return imports.has(ctx)
}
