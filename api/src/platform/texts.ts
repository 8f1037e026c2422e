import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defaultLocale, intlTag, isLocale, pluralIndex, type Locale } from '../contract/index.js'

const here = fileURLToPath(new URL('.', import.meta.url))
// compiled code reads the catalogues where they are written, not the one the compiler copies for its types
const folder = [join(here, '../../../src/contract/texts'), join(here, '../contract/texts')].find((f) =>
  existsSync(f),
)
const loaded = new Map<Locale, Map<string, string>>()

function flatten(prefix: string, node: unknown, into: Map<string, string>): void {
  if (typeof node === 'string') into.set(prefix, node)
  else if (typeof node === 'object' && node !== null)
    for (const [key, value] of Object.entries(node)) flatten(`${prefix}.${key}`, value, into)
}

/** Every text of a language by `<namespace>.<path>`; a file of `contract/texts/<locale>` is a namespace. */
export function textsOf(locale: Locale): ReadonlyMap<string, string> {
  const known = loaded.get(locale)
  if (known) return known
  const texts = new Map<string, string>()
  const directory = join(folder ?? '', locale)
  const files = existsSync(directory) ? readdirSync(directory).filter((name) => name.endsWith('.json')) : []
  for (const file of files)
    flatten(file.slice(0, -'.json'.length), JSON.parse(readFileSync(join(directory, file), 'utf8')), texts)
  loaded.set(locale, texts)
  return texts
}

/** Whether a text exists in a language (without falling back to another). */
export function hasText(locale: Locale, key: string): boolean {
  return textsOf(locale).has(key)
}

/**
 * A text of the catalogues with its places filled. Forms for numbers are separated by ` | ` and chosen by the value `n`;
 * a missing text falls back to German, then to its key.
 */
export function text(locale: string, key: string, values: Record<string, string | number> = {}): string {
  const language = isLocale(locale) ? locale : defaultLocale
  const found = textsOf(language).get(key) ?? textsOf(defaultLocale).get(key)
  if (found === undefined) return key
  const forms = found.split(' | ')
  const form =
    forms.length > 1 && values.n !== undefined
      ? forms[pluralIndex(language, Number(values.n), forms.length)]
      : forms[0]
  return (form ?? found).replace(/\{'([^']*)'\}|\{(\w+)\}/g, (whole, literal?: string, name?: string) => {
    if (literal !== undefined) return literal
    const value = values[name ?? '']
    if (value === undefined) return whole
    return typeof value === 'number' ? new Intl.NumberFormat(intlTag(language)).format(value) : value
  })
}

const timeZone = 'Europe/Berlin'

/** A format of each language, made once: making one takes a hundred times as long as using it. */
function formatsOf(options: Intl.DateTimeFormatOptions): (locale: string) => Intl.DateTimeFormat {
  const made = new Map<string, Intl.DateTimeFormat>()
  return (locale) => {
    const tag = intlTag(locale)
    const format = made.get(tag) ?? new Intl.DateTimeFormat(tag, options)
    made.set(tag, format)
    return format
  }
}
const days = formatsOf({ timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' })
const instants = formatsOf({ timeZone, dateStyle: 'long', timeStyle: 'short' })

const times = formatsOf({ timeZone, timeStyle: 'short' })

/** A calendar day (YYYY-MM-DD) as the language writes it. */
export function dayText(locale: string, day: string): string {
  return days(locale).format(new Date(`${day}T00:00:00Z`))
}

/** The time of an instant as the language writes it, on the office's wall. */
export function timeText(locale: string, instant: Date | string): string {
  return times(locale).format(new Date(instant))
}

/** An instant as the language writes it: day and time on the office's wall. */
export function instantText(locale: string, instant: Date | string): string {
  return instants(locale).format(new Date(instant))
}
