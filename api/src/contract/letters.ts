import * as v from 'valibot'
import { dayField, filledField, idField } from './fields.js'

/** Lines of a postal address below the name: street and town at least, and what a window of an envelope holds at most. */
export const postField = v.pipe(
  v.string('REQUIRED'),
  v.transform((text) =>
    text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n'),
  ),
  v.minLength(1, 'REQUIRED'),
  v.maxLength(200, 'TOO_LONG'),
  v.check((text) => {
    const lines = text.split('\n')
    return lines.length >= 2 && lines.length <= 4 && lines.every((line) => line.length <= 60)
  }, 'POST_LINES'),
)

/** Prints the letters of an event: those that wait, or all of them once more. */
export const makeLettersSchema = v.object({
  summitId: idField,
  /** One line above the address: where an envelope comes back to. */
  sender: filledField(90),
  again: v.optional(v.boolean(), false),
})
/** Says that printed letters were posted. */
export const confirmLettersSchema = v.object({ id: idField, postedOn: dayField })
/** Enters where somebody who is invited gets letters. */
export const setPostSchema = v.object({ id: idField, post: postField })

/** Letters and figures of a letter's code: none that is taken for another. */
export const letterAlphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
/** How many of them a code has. */
export const letterCodeLength = 10

/** A code as it was typed: in whatever case, with or without its dash. */
export function letterCodeOf(typed: string): string {
  return typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
}
const codeField = v.pipe(
  v.string('REQUIRED'),
  v.maxLength(60, 'CODE_INVALID'),
  v.transform(letterCodeOf),
  v.minLength(1, 'REQUIRED'),
  v.length(letterCodeLength, 'CODE_INVALID'),
)
/** A code from paper: exchanged for the link of an invitation, or what a survey is answered by. */
export const openLetterSchema = v.object({ code: codeField })
