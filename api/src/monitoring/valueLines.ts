import type { DataSource } from 'typeorm'
import type { ValueColumn } from '../contract/monitoring.lists.js'
import { Indicator } from '../goals/index.js'
import {
  and,
  isUuid,
  readAsViewer,
  rowOf,
  sql,
  tableOf,
  visibleSql,
  type Sql,
  type Viewer,
} from '../platform/index.js'
import { currentOfSociety, shownNumber } from './currentValues.js'
import { IndicatorValue } from './IndicatorValue.js'

/** A value in the columns of a file; a number that may not be shown is null. */
export type ValueLine = Readonly<Record<ValueColumn, string | number | null>>

/** Each value of an indicator with what a file says of it; a source whose name is that of several is named by its id. */
function linesOf(indicatorId: string): Sql {
  const v = rowOf(IndicatorValue, 'v')
  return sql`select coalesce(i.key, i.id::text) as indicator, b.ags as place, v.day::text as day, v."group",
      ${shownNumber(v, 'amount')} as value, ${shownNumber(v, 'base')} as reference, v.note,
      case when exists (select 1 from value_source other where other.id <> o.id
          and lower(other.publisher || other.title) = lower(o.publisher || o.title))
        then o.id::text else o.publisher || ': ' || o.title end as source
    from ${tableOf(IndicatorValue)} v join indicator i on i.id = v.indicator_id join body b on b.id = v.place_id
      join value_source o on o.id = v.source_id
   where ${and(sql`v.indicator_id = ${indicatorId}::uuid`, currentOfSociety(v), visibleSql(IndicatorValue, v))}
   order by v.day, v.recorded_at, v.id limit 20000`
}

/**
 * What holds of an indicator of society as its page shows it to a viewer, the oldest first, in the columns of a file with values;
 * null where there is no such indicator.
 */
export async function valueLines(
  source: DataSource,
  viewer: Viewer,
  indicatorId: string,
): Promise<ValueLine[] | null> {
  if (!isUuid(indicatorId)) return null
  if (!(await source.manager.existsBy(Indicator, { id: indicatorId }))) return null
  return readAsViewer<ValueLine>(source, viewer, linesOf(indicatorId))
}
