import * as v from 'valibot'
import { idField, textField } from './fields.js'
import { locales } from './locales.js'

/** How long what organisers write about an event may be. */
export const eventTextLimits = { title: 200, about: 8000, item: 300 } as const

/** The languages what is written in German can be said in. */
export const otherLocales = locales.filter((locale) => locale !== 'de')

/** What organisers wrote about an event, in another language; an empty text falls away. */
export const translateSummitSchema = v.object({
  id: idField,
  language: v.picklist(otherLocales, 'UNKNOWN_CHOICE'),
  title: textField(eventTextLimits.title),
  about: textField(eventTextLimits.about),
  items: v.pipe(
    v.array(v.object({ id: idField, title: textField(eventTextLimits.item) })),
    v.maxLength(100, 'TOO_MANY'),
  ),
})
