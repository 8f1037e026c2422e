import { intlTag } from '../contract/index.js'
import { dayText, instantText, text } from '../platform/index.js'
import { wordsIn, type Value } from './blocks.js'
import { oneLine } from './calendar.js'

/** A value as the recipient's language writes it; numbers stay numbers, they choose plural forms. */
export function valueText(locale: string, value: Value): string | number {
  if (typeof value === 'number') return value
  if (typeof value === 'string') return oneLine(value)
  if ('text' in value) return text(locale, value.text)
  if ('words' in value) return oneLine(wordsIn(locale, value.words))
  if ('day' in value) return dayText(locale, value.day)
  if ('instant' in value) return instantText(locale, value.instant)
  return new Intl.NumberFormat(intlTag(locale), { style: 'currency', currency: 'EUR' }).format(
    value.cents / 100,
  )
}

/** All values of a mail, ready for the places in its texts. */
export function valueTexts(locale: string, values: Record<string, Value>): Record<string, string | number> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, valueText(locale, value)]))
}
