import { sql, type Row, type Sql } from '../platform/index.js'
import type { Reminder } from './Reminder.js'

/**
 * When a reminder goes out. A time the clocks skip is that much later on that day, a time they show twice is its second one: once
 * either way.
 */
export function dueAt(r: Pick<Row<Reminder>, 'summitId' | 'anchor' | 'day' | 'daysBefore' | 'time'>): Sql {
  return sql`((coalesce(${r.day}, (select (case when ${r.anchor} = 'START' then e.starts_at
      else coalesce(e.registration_closes_at, e.starts_at) end at time zone 'Europe/Berlin')::date - ${r.daysBefore}
    from summit e where e.id = ${r.summitId})) + ${r.time}) at time zone 'Europe/Berlin')`
}

/** The same in statements written by hand, where the reminder is called r. */
export const dueOfR = dueAt({
  summitId: sql`r.summit_id`,
  anchor: sql`r.anchor`,
  day: sql`r.day`,
  daysBefore: sql`r.days_before`,
  time: sql`r.time`,
})
