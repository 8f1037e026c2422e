import type { DraftResolutionOrigin } from '../contract/papers.lists.js'
import type { Ctx } from '../platform/index.js'
import { DraftResolution } from './DraftResolution.js'

/** Adds the next version of the text a body decides on; earlier ones stay as they were. Returns its id. */
export async function addDraftResolution(
  ctx: Ctx,
  paperId: string,
  draft: { origin: DraftResolutionOrigin; writtenBy: string; text: string; isPublic: boolean },
): Promise<string> {
  const [latest] = await ctx.db.find(DraftResolution, {
    where: { paperId },
    order: { version: 'DESC' },
    take: 1,
  })
  const made = await ctx.db.insert(DraftResolution, {
    paperId,
    version: (latest?.version ?? 0) + 1,
    ...draft,
  })
  return String(made.identifiers[0]?.id)
}
