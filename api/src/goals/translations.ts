import { In } from 'typeorm'
import { TextOrigin } from '../accounts/index.js'
import type { Ctx } from '../platform/index.js'
import { ReferenceText } from './ReferenceText.js'

/** German words with what they are in other languages, as they were typed. */
export interface Words {
  text: string
  translations?: readonly { language: string; text: string }[] | null
}

/**
 * Of rows that are written anew: drops a translation that is what it was while its German words have changed, because it would say
 * something else.
 */
export async function stillMeant(
  ctx: Ctx,
  before: readonly { id: string; text: string }[],
): Promise<<T extends Words>(words: T) => T> {
  const german = new Map(before.map(({ id, text }) => [id, text]))
  const known = new Map<string, Set<string>>()
  for (const { subjectId, language, text } of await ctx.db.findBy(ReferenceText, {
    subjectId: In([...german.keys()]),
  })) {
    const key = `${language} ${text}`
    known.set(key, (known.get(key) ?? new Set()).add(german.get(subjectId) ?? ''))
  }
  return (words) => ({
    ...words,
    translations: (words.translations ?? []).filter(
      ({ language, text }) => known.get(`${language} ${text}`)?.has(words.text) ?? true,
    ),
  })
}

/** Writes what rows say in other languages, by the id of each. */
export async function writeTranslations(
  ctx: Ctx,
  worded: readonly (readonly [string, Words])[],
): Promise<void> {
  const rows = worded.flatMap(([subjectId, { translations }]) =>
    (translations ?? []).map(({ language, text }) => ({
      ...{ subjectId, part: 'text', version: 1, language, text },
      origin: TextOrigin.AUTHOR,
    })),
  )
  if (rows.length > 0) await ctx.db.insert(ReferenceText, rows)
}

/** Forgets what rows say in other languages. */
export async function forgetTranslations(ctx: Ctx, ids: readonly string[]): Promise<void> {
  await ctx.db.delete(ReferenceText, { subjectId: In([...ids]) })
}
