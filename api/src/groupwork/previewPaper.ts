import { DomainError, may, type Ctx } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { composePaper } from './composePaper.js'
import type { CouncilPaper } from './GroupTable.view.js'

/** The paper as it would be handed in; null for who may not hand it in. */
export async function previewPaper(ctx: Ctx, summitId: string): Promise<CouncilPaper | null> {
  try {
    await may(ctx, 'bringToCouncil', Summit, summitId, { lock: false })
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
  return composePaper(ctx, summitId)
}
