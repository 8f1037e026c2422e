import * as v from 'valibot'
import { countField, dayField, filledField, idField, optionalField, reasonField } from './fields.js'
import { directions, indicatorKinds, indicatorParents, linkedKinds, treeKinds } from './goals.lists.js'
import { locales } from './locales.js'

/** Languages a text of the tree is translated into; German is the original. */
export const translatedInto = locales.filter((locale) => locale !== 'de')

/** New words of a goal or measure: what they are, from which day and why. */
export const rewordGoalSchema = v.object({
  kind: v.picklist(treeKinds, 'UNKNOWN_CHOICE'),
  id: idField,
  /** The version that is replaced: who replaced it meanwhile is not written over. */
  version: countField(1_000_000),
  text: filledField(2000),
  day: dayField,
  reason: reasonField,
  translations: v.array(
    v.object({ language: v.picklist(translatedInto, 'UNKNOWN_CHOICE'), text: filledField(2000) }),
  ),
})

/** Whether a guiding goal or a measure serves a further guiding goal. */
export const linkGoalsSchema = v.object({
  kind: v.picklist(linkedKinds, 'UNKNOWN_CHOICE'),
  fromId: idField,
  toId: idField,
  linked: v.boolean('REQUIRED'),
})

const wholeNumber = (limit: number) =>
  v.nullish(
    v.pipe(
      v.number('NOT_A_NUMBER'),
      v.integer('NOT_A_NUMBER'),
      v.minValue(1, 'NUMBER_TOO_SMALL'),
      v.maxValue(limit, 'NUMBER_TOO_LARGE'),
    ),
    null,
  )
const indicatorFields = {
  text: filledField(2000),
  kind: v.picklist(indicatorKinds, 'UNKNOWN_CHOICE'),
  subject: optionalField(300),
  comparison: optionalField(300),
  direction: v.nullish(v.picklist(directions, 'UNKNOWN_CHOICE'), null),
  /** Percent; of a change it may be more than the whole. */
  percent: wholeNumber(1000),
  atLeast: wholeNumber(1_000_000),
  regionId: v.nullish(idField, null),
  dueOn: v.nullish(dayField, null),
}

/** What tells whether a goal is reached: its words, what kind of measuring it is, and what that kind needs. */
export const defineIndicatorSchema = v.object({
  parent: v.picklist(indicatorParents, 'UNKNOWN_CHOICE'),
  parentId: idField,
  ...indicatorFields,
})

/** The same for what a group wrote and a plenum carried: where it hangs follows from the group's page. */
export const takeUpIndicatorSchema = v.object({ itemId: idField, ...indicatorFields })
