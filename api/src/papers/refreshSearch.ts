import type { Ctx } from '../platform/index.js'

/** Writes what the search knows of a paper anew: its German words while it is public, nothing otherwise. */
export async function refreshSearch(ctx: Ctx, paperId: string): Promise<void> {
  await ctx.db.query('select refresh_paper_search($1)', [paperId])
}
