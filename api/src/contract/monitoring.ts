import * as v from 'valibot'
import { dayField, filledField, idField, optionalField, reasonField, webAddressField } from './fields.js'

/** A number as it is measured: from 0, with at most four digits behind the comma. */
const measuredField = v.pipe(
  v.number('REQUIRED'),
  v.finite('INVALID_VALUE'),
  v.minValue(0, 'NUMBER_TOO_SMALL'),
  v.maxValue(1_000_000_000, 'NUMBER_TOO_LARGE'),
  v.transform((number) => Math.round(number * 10_000) / 10_000),
)
const wholeField = (limit: number) =>
  v.nullish(
    v.pipe(
      v.number(),
      v.integer('NOT_A_NUMBER'),
      v.minValue(1, 'NUMBER_TOO_SMALL'),
      v.maxValue(limit, 'NUMBER_TOO_LARGE'),
    ),
    null,
  )

const sourceFields = {
  publisher: filledField(200),
  title: filledField(300),
  address: webAddressField,
  licence: optionalField(200),
  credit: optionalField(300),
  proxy: optionalField(1000),
  smallest: wholeField(1000),
  roundTo: wholeField(1000),
}
/** Where values come from; the body keeps it in its list. */
export const addValueSourceSchema = v.object({ bodyId: idField, ...sourceFields })
/** Changes what is said of a source. */
export const changeValueSourceSchema = v.object({ id: idField, ...sourceFields })

const measured = {
  value: measuredField,
  reference: v.nullish(measuredField, null),
  sourceId: idField,
  note: optionalField(1000),
}
/** One value of an indicator. */
export const recordValueSchema = v.object({
  indicatorId: idField,
  placeId: idField,
  day: dayField,
  group: optionalField(120),
  measureId: v.nullish(idField, null),
  ...measured,
})
/** A value that takes the place of another of the same place, day and group; null = there is none. */
export const correctValueSchema = v.object({
  replacesId: idField,
  ...measured,
  value: v.nullish(measuredField, null),
  reason: reasonField,
})
/** What is to be reached at a place. */
export const setTargetSchema = v.object({
  indicatorId: idField,
  placeId: idField,
  target: v.nullish(measuredField, null),
  baselineOn: v.nullish(dayField, null),
  dueOn: v.nullish(dayField, null),
  note: optionalField(1000),
})
/** A file with values. */
export const importValuesSchema = v.object({ fileId: idField })
