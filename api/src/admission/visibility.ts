import { existing, or, sql, type Row, type ViewerSql } from '../platform/index.js'
import { organises } from '../summits/index.js'
import type { Ticket } from './Ticket.js'
import type { WalkIn } from './WalkIn.js'

const planned = (t: Row<Ticket>, v: ViewerSql) =>
  existing(sql`summit planned`, sql`planned.id = ${t.summitId}`, organises(sql`planned.body_id`, v))

/** Holds a ticket, so may show its code: who registered, and who plans the event and prints the badges. */
export function holdsTicket(t: Row<Ticket>, v: ViewerSql) {
  return v.signedIn(
    or(
      existing(sql`registration mine`, sql`mine.id = ${t.registrationId} and mine.person_id = ${v.person}`),
      planned(t, v),
    ),
  )
}

/** Sees a ticket: who holds it. The door reads its own list. */
export const seesTicket = holdsTicket

/** Sees who came without a registration: who plans the event. The door reads its own list. */
export function seesWalkIn(w: Row<WalkIn>, v: ViewerSql) {
  return v.signedIn(
    existing(sql`summit planned`, sql`planned.id = ${w.summitId}`, organises(sql`planned.body_id`, v)),
  )
}
