import * as v from 'valibot'
import { locales } from './locales.js'

/*
 * Fields that several inputs share. A message is the code of a text under `errors`.
 */

/** An opaque id. */
export const idField = v.pipe(v.string('REQUIRED'), v.uuid('NOT_FOUND'))
/** A text that may be empty. */
export const textField = (limit: number) =>
  v.pipe(v.string('REQUIRED'), v.trim(), v.maxLength(limit, 'TOO_LONG'))
/** A text that says something. */
export const filledField = (limit: number) =>
  v.pipe(v.string('REQUIRED'), v.trim(), v.minLength(1, 'REQUIRED'), v.maxLength(limit, 'TOO_LONG'))
/** German words in other languages, each at most once. */
export const translationsField = (limit: number) =>
  v.nullish(
    v.pipe(
      v.array(
        v.object({
          language: v.pipe(
            v.picklist(locales, 'UNKNOWN_CHOICE'),
            v.check((language) => language !== 'de', 'UNKNOWN_CHOICE'),
          ),
          text: filledField(limit),
        }),
      ),
      v.maxLength(locales.length, 'TOO_MANY'),
      v.check((all) => new Set(all.map(({ language }) => language)).size === all.length, 'INVALID_VALUE'),
    ),
    [],
  )
/** A reason somebody has to give. */
export const reasonField = v.pipe(
  v.string('REASON_NEEDED'),
  v.trim(),
  v.minLength(1, 'REASON_NEEDED'),
  v.maxLength(4000, 'TOO_LONG'),
)
/** A text an empty field means nothing in. */
export const optionalField = (limit: number) =>
  v.pipe(
    v.nullish(v.pipe(v.string(), v.trim(), v.maxLength(limit, 'TOO_LONG')), null),
    v.transform((text) => text || null),
  )
/** A calendar day, YYYY-MM-DD. */
export const dayField = v.pipe(v.string('REQUIRED'), v.isoDate('INVALID_DATE'))
/** Longest given or family name, wherever somebody is named. */
export const longestName = 200
/** A language mails are written in. */
export const localeField = v.picklist(locales, 'UNKNOWN_CHOICE')
/** A language tag. */
export const languageField = v.pipe(
  v.string('REQUIRED'),
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/, 'UNKNOWN_CHOICE'),
)
/** An address in the council's information system. */
export const webAddressField = v.pipe(
  v.nullish(v.pipe(v.string(), v.trim(), v.maxLength(500, 'TOO_LONG')), null),
  v.transform((text) => text || null),
  v.check((address) => address === null || /^https?:\/\/[^\s/$.?#].\S*$/i.test(address), 'INVALID_URL'),
)
/** A whole number from 0. */
export const countField = (limit: number) =>
  v.pipe(
    v.number('REQUIRED'),
    v.integer('INVALID_VALUE'),
    v.minValue(0, 'NUMBER_TOO_SMALL'),
    v.maxValue(limit, 'NUMBER_TOO_LARGE'),
  )
