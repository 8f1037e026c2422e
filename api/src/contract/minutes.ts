import * as v from 'valibot'
import { filledField, idField, optionalField, reasonField } from './fields.js'
import { minutesNoteKinds } from './minutes.lists.js'

/** Adds to the minutes what nothing recorded. A declaration names who made it. */
export const noteInMinutesSchema = v.pipe(
  v.object({
    id: idField,
    /** The item it belongs to; null for the meeting as a whole. */
    itemId: v.nullish(idField, null),
    kind: v.picklist(minutesNoteKinds, 'UNKNOWN_CHOICE'),
    speaker: optionalField(200),
    text: filledField(20_000),
    /** Whether it stands in the public part; an item decides that for itself. */
    isPublic: v.optional(v.boolean('INVALID_VALUE'), true),
  }),
  v.forward(
    v.check(({ kind, speaker }) => kind === 'NOTE' || speaker !== null, 'REQUIRED'),
    ['speaker'],
  ),
)

/** Somebody who was there objects to effective minutes. */
export const objectToMinutesSchema = v.object({
  id: idField,
  text: filledField(10_000),
  /** Whether it speaks of what was dealt with in public. */
  isPublic: v.optional(v.boolean('INVALID_VALUE'), true),
})
/** What the committee found about an objection. */
export const findOnObjectionSchema = v.object({
  /** The minutes that record it. */
  id: idField,
  objectionId: idField,
  finding: filledField(10_000),
})

/** Takes the first signature back: the minutes are a draft again. */
export const reopenMinutesSchema = v.object({ id: idField, reason: reasonField })
