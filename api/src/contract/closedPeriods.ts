import * as v from 'valibot'
import { addDays, closedKinds } from './calendar.js'
import { dayField, filledField, idField } from './fields.js'

/** No office is closed and no holidays last longer: what is longer is a slip of the pen. */
export const longestPeriod = 92

/** Days on which schools or offices are closed, with where that is written; without an id they are new. */
export const setClosedPeriodSchema = v.pipe(
  v.object({
    id: v.nullish(idField, null),
    kind: v.picklist(closedKinds, 'UNKNOWN_CHOICE'),
    name: filledField(100),
    firstDay: dayField,
    lastDay: dayField,
    source: filledField(300),
  }),
  v.forward(
    v.check(({ firstDay, lastDay }) => firstDay <= lastDay, 'RANGE_REVERSED'),
    ['lastDay'],
  ),
  v.forward(
    v.check(({ firstDay, lastDay }) => lastDay < addDays(firstDay, longestPeriod), 'NUMBER_TOO_LARGE'),
    ['lastDay'],
  ),
)
