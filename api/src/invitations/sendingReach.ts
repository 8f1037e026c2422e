import type { SendingKind } from '../contract/invitations.lists.js'
import { raw, sql, type Sql } from '../platform/index.js'
import type { Summit } from '../summits/index.js'
import { reminderRest } from './reminderRest.js'

/** Whom a sending is for, of the invitations `i`: those on the list, or those who were invited and have not answered. */
export const meantBy = (kind: SendingKind): Sql =>
  raw(kind === 'INVITATION' ? `i.state = 'DRAFT'` : `i.state = 'ISSUED'`)

/** Until when those who are invited can answer. */
export const answeredUntil = ({
  startsAt,
  registrationClosesAt: closes,
}: Pick<Summit, 'startsAt' | 'registrationClosesAt'>): Date =>
  closes && closes < startsAt ? closes : startsAt

/** Whom of these it does not leave in peace for a reminder of late. */
export const rested = (kind: SendingKind, at: Sql): Sql =>
  kind === 'INVITATION' ? raw('true') : reminderRest(sql`i.reminded_at`, at)
