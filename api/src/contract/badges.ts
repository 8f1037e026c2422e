import * as v from 'valibot'
import { languageField, optionalField } from './fields.js'

/** Most languages one person is noted to speak. */
export const mostSpokenLanguages = 8
/** Longest hint at how a name is spoken, in characters. */
export const longestSpokenName = 80
/** What a badge says beside the name, both only if they want: languages they speak, and how the name is spoken. */
export const badgeFields = {
  spokenLanguages: v.optional(
    v.pipe(
      v.array(languageField),
      v.maxLength(mostSpokenLanguages, 'TOO_MANY'),
      v.transform((tags) => [...new Set(tags)]),
    ),
    () => [],
  ),
  spokenName: optionalField(longestSpokenName),
}
