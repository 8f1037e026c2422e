import { intlTag, isRtl, type Locale } from '../contract/index.js'
import { dayText, text } from '../platform/index.js'
import type { Said, Snapshot } from './snapshot.js'

/** Words, and their language where it is not that of the edition. */
export interface Words {
  text: string
  lang?: string
}
/** A piece of a report, the same for HTML and PDF. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; words: Words; id: string }
  | { kind: 'text'; words: Words; style: 'plain' | 'note' | 'strong' }
  | { kind: 'list'; items: Words[] }
  | { kind: 'table'; caption: Words; head: string[]; rows: Words[][] }
  | { kind: 'figure'; svg: string; wide?: true; alt: string; caption: Words }

/** An edition: how it speaks. All of it follows from snapshot and language alone, never from where or when it is made. */
export interface Edition {
  locale: Locale
  snapshot: Snapshot
  say(key: string, values?: Record<string, string | number>): string
  day(day: string): string
  number(n: number): string
  said(words: Said): Words
  place(id: string): string
}

/** How the edition of a language speaks. */
export function editionOf(snapshot: Snapshot, locale: Locale): Edition {
  const numbers = new Intl.NumberFormat(intlTag(locale), { maximumFractionDigits: 2 })
  const places = new Map(snapshot.places.map(({ id, name }) => [id, name]))
  return {
    locale,
    snapshot,
    say: (key, values) => text(locale, key, values),
    day: (day) => dayText(locale, day),
    number: (n) => numbers.format(n),
    said({ de, more }) {
      const own = more[locale]
      return own === undefined ? german(de, locale) : { text: own }
    },
    place: (id) => places.get(id) ?? '',
  }
}

/** Words in German, marked as such where the edition is in another language. */
export const german = (words: string, locale: Locale): Words =>
  locale.startsWith('de') ? { text: words } : { text: words, lang: 'de' }

/** Which way words are read. */
export const runsLeft = (words: Words, locale: Locale): boolean => (words.lang ? false : isRtl(locale))

/** The pieces a report is built of. */
export const heading = (level: 1 | 2 | 3, words: Words | string, id: string): Block => ({
  kind: 'heading',
  level,
  words: wordsOf(words),
  id,
})
/** A paragraph. */
export const paragraph = (words: Words | string, style: 'plain' | 'note' | 'strong' = 'plain'): Block => ({
  kind: 'text',
  words: wordsOf(words),
  style,
})
/** A table whose first column names its rows. */
export const tableOf = (
  caption: Words | string,
  head: string[],
  rows: readonly (readonly (Words | string)[])[],
): Block => ({
  kind: 'table',
  caption: wordsOf(caption),
  head,
  rows: rows.map((row) => row.map(wordsOf)),
})
const wordsOf = (words: Words | string): Words => (typeof words === 'string' ? { text: words } : words)
