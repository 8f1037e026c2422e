import * as v from 'valibot'
import { countField, dayField, filledField, idField, reasonField } from './fields.js'
import { linkedKinds, treeKinds } from './goals.lists.js'
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
