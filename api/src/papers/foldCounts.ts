import type { Ctx } from '../platform/index.js'

/** Folds what changed of the counts of papers into them; reading them stays exact with or without it, and quick with it. */
export async function foldCounts(ctx: Ctx): Promise<void> {
  await ctx.db.query('select fold_paper_counts()')
}
