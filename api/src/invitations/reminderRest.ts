import { sql, type Sql } from '../platform/index.js'

/**
 * Whether somebody was left in peace long enough to be reminded again. Twenty hours: less than the shortest day there is, so that
 * a reminder at nine o'clock on two days running reaches everybody, on the days the clocks change, too.
 */
export function reminderRest(last: Sql, at: Sql): Sql {
  return sql`(${last} is null or ${last} < ${at} - interval '20 hours')`
}
