import { allowed, and, sql, type Row, type Sql } from '../platform/index.js'
import { IndicatorValue } from './IndicatorValue.js'

/** Of a value the last word: nothing took its place. */
export const isCurrent = (v: Row<IndicatorValue>): Sql =>
  sql`not exists (select 1 from indicator_value later where later.replaces_id = ${v.id})`

/** What holds of society: neither the effect of one measure nor withdrawn nor corrected. */
export const currentOfSociety = (v: Row<IndicatorValue>): Sql =>
  and(sql`${v.measureId} is null and ${v.amount} is not null`, isCurrent(v))

/** A number of a value as the viewer may see it: exact for who may correct it, else what everybody may see. */
export function shownNumber(v: Row<IndicatorValue>, column: 'amount' | 'base'): Sql {
  const open = column === 'amount' ? sql`s.amount` : sql`s.base`
  return sql`case when ${allowed(IndicatorValue, 'correctValue', v)} then ${v[column]}
    else (select ${open} from indicator_value_shown s where s.id = ${v.id}) end`
}
