import { sql, type Ctx } from '../platform/index.js'
import type { ClosedSpan, Day } from '../contract/calendar.js'

/** Notice periods count back from a meeting, and no committee gives longer notice than half a year. */
export const longestNotice = 190

/** The closed days and school holidays that reach into some days, in order. One statement. */
export function closedPeriods(ctx: Ctx, from: Day, to: Day): Promise<ClosedSpan[]> {
  return ctx.db.query<ClosedSpan[]>(
    `select kind, name, first_day::text as "from", last_day::text as "to" from closed_period
      where removed_at is null and last_day >= $1::date and first_day <= $2::date order by first_day, id limit 1000`,
    [from, to],
  )
}

/** The days on which the offices are closed before a day of a statement, as one column: what its notice periods are counted by. */
export const closedBefore = (day: ReturnType<typeof sql>) =>
  sql`coalesce((select jsonb_agg(jsonb_build_object('from', shut.first_day, 'to', shut.last_day)) from closed_period shut
    where shut.removed_at is null and shut.kind = 'CLOSED' and shut.first_day <= ${day} and shut.last_day >= ${day} - ${longestNotice}::int), '[]')`
