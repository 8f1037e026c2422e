import type { ResultMeaning } from '../contract/councilfiles.lists.js'
import type { Ctx } from '../platform/index.js'
import { ResultWord } from './ResultWord.js'

/** What the clerks of a body reviewed: meanings by the letters of a text. */
export async function resultWords(ctx: Ctx, bodyId: string): Promise<ReadonlyMap<string, ResultMeaning>> {
  const words = await ctx.db.findBy(ResultWord, { bodyId })
  return new Map(words.map(({ letters, meaning }) => [letters, meaning]))
}
