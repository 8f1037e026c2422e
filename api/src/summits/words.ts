import { createHash } from 'node:crypto'
import type { Words } from '../mail/index.js'
import { sql, type Sql } from '../platform/index.js'

/** What is translated of an event or a point of its programme. */
export type Part = 'title' | 'about'

/** A text in another language, and the digest of the German words it was made from. */
interface Translated {
  text: string
  of: string
}

/** Texts in other languages, by language and part. */
export type Translations = Record<string, Partial<Record<Part, Translated>>>

/** A row that has a German name and others. */
export interface Named {
  title: string
  translations: Translations
}

const digest = (german: string) => createHash('md5').update(german).digest('hex')

/**
 * The name for a mail: each recipient reads it in their own language. In a mail nobody can look at the German words beside it, so
 * a translation of words that have changed since does not go out.
 */
export function titleWords({ title, translations }: Named): string | { words: Words } {
  const known = Object.entries(translations).flatMap(([language, { title: own }]) =>
    own && own.of === digest(title) ? [[language, own.text] as const] : [],
  )
  return known.length === 0 ? title : { words: { ...Object.fromEntries(known), de: title } }
}

/** The name behind something else, for a desk: each reader reads the name in their own language. */
export function titleAfter(first: string | null, named: Named): string | { words: Words } {
  const title = titleWords(named)
  if (!first) return title
  if (typeof title === 'string') return `${first} – ${title}`
  const all = Object.entries(title.words).map(([locale, own]) => [locale, `${first} – ${own}`])
  return { words: Object.fromEntries(all) as Words }
}

/** The name in one language, for a document that is written in it; German where there is no translation of the present words. */
export function titleIn({ title, translations }: Named, locale: string): string {
  const own = translations[locale]?.title
  return own && own.of === digest(title) ? own.text : title
}

const ownOf = (translations: Sql, part: Part, locale: Sql): Sql =>
  sql`(${translations} -> ${locale}::text -> ${part}::text)`

/** The text for a reader: in their language where there is a translation, else the German one. */
export const textFor = (part: Part, german: Sql, translations: Sql, locale: Sql): Sql =>
  sql`coalesce(${ownOf(translations, part, locale)} ->> 'text', ${german})`

/** The text for a reader with its language, and whether the German words have changed since it was translated. */
export function wordsFor(part: Part, german: Sql, translations: Sql, locale: Sql): Sql {
  const own = ownOf(translations, part, locale)
  return sql`jsonb_build_object('language', case when ${own} is null then 'de' else ${locale}::text end,
    'text', coalesce(${own} ->> 'text', ${german}), 'isOld', coalesce(${own} ->> 'of' <> md5(${german}), false))`
}

/** All translations there are, by language and part; `german` is an object of the German texts by part. */
export const allWords = (german: Sql, translations: Sql): Sql =>
  sql`coalesce((select jsonb_agg(jsonb_build_object('language', l.key, 'part', p.key, 'text', p.value ->> 'text',
    'isOld', p.value ->> 'of' <> md5(${german} ->> p.key)) order by l.key, p.key)
    from jsonb_each(${translations}) l, jsonb_each(l.value) p), '[]')`
