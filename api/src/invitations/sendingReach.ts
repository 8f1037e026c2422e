import type { SendingKind } from '../contract/invitations.lists.js'
import { raw, sql, type Sql } from '../platform/index.js'
import { reminderRest } from './reminderRest.js'

/** Whom a sending is for, of the invitations `i`: those on the list, or those who were invited and have not answered. */
export const meantBy = (kind: SendingKind): Sql =>
  raw(kind === 'INVITATION' ? `i.state = 'DRAFT'` : `i.state = 'ISSUED'`)

/** Whom of these it does not leave in peace for a reminder of late. */
export const rested = (kind: SendingKind, at: Sql): Sql =>
  kind === 'INVITATION' ? raw('true') : reminderRest(sql`i.reminded_at`, at)
