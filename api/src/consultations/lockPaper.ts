import { Paper } from '../papers/index.js'
import { DomainError, type Ctx } from '../platform/index.js'
import { Consultation } from './Consultation.js'

/**
 * Locks the paper before any of its stations: the paper is what two stations that end at the same moment have in common,
 * and locking always from the top down keeps two verbs from waiting for each other.
 */
export async function lockPaper(ctx: Ctx, paperId: string): Promise<Paper> {
  const paper = await ctx.db.findOne(Paper, { where: { id: paperId }, lock: { mode: 'pessimistic_write' } })
  if (!paper) throw new DomainError('NOT_FOUND')
  return paper
}

/** Locks the paper of a station and gives both. */
export async function lockPaperOf(
  ctx: Ctx,
  consultationId: string,
): Promise<{ paper: Paper; consultation: Consultation }> {
  const found = await ctx.db.findOneBy(Consultation, { id: consultationId })
  if (!found) throw new DomainError('NOT_FOUND')
  const paper = await lockPaper(ctx, found.paperId)
  return { paper, consultation: await ctx.db.findOneByOrFail(Consultation, { id: consultationId }) }
}
