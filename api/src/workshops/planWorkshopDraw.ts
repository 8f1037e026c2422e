import { createHash, randomBytes } from 'node:crypto'
import { changed, record } from '../audit/index.js'
import { planWorkshopDrawSchema } from '../contract/workshops.js'
import { check, clock, DomainError, invalid, may, type Ctx } from '../platform/index.js'
import { followsMove, lockPlaces, Summit } from '../summits/index.js'
import { WorkshopDraw } from './WorkshopDraw.js'

/**
 * Says when the places in workshops are drawn, or that they are not: then who comes first chooses. The seed stays the one that was
 * made first, however often the day is moved.
 * Errors: DRAW_OVER; SUMMIT_OVER; INVALID_INPUT on `drawsAt` (DRAW_TOO_LATE).
 */
export async function planWorkshopDraw(ctx: Ctx, input: unknown): Promise<string> {
  const { summitId, drawsAt } = check(planWorkshopDrawSchema, input)
  await lockPlaces(ctx, summitId)
  await may(ctx, 'planWorkshopDraw', Summit, summitId)
  const summit = await ctx.db.findOneByOrFail(Summit, { id: summitId })
  if (summit.state !== 'DRAFT' && summit.state !== 'ANNOUNCED') throw new DomainError('SUMMIT_OVER')
  const known = await ctx.db.findOneBy(WorkshopDraw, { summitId })
  if (known?.drawnAt) throw new DomainError('DRAW_OVER')
  if (drawsAt && (drawsAt <= clock.now() || drawsAt > summit.startsAt))
    throw invalid('drawsAt', 'DRAW_TOO_LATE')
  if (drawsAt && known) await ctx.db.update(WorkshopDraw, { summitId }, { drawsAt })
  else if (drawsAt) {
    const seed = randomBytes(16).toString('hex')
    const seedHash = createHash('sha256').update(seed).digest('hex')
    await ctx.db.insert(WorkshopDraw, { summitId, drawsAt, seed, seedHash })
  } else if (known) await ctx.db.delete(WorkshopDraw, { summitId })
  await record(ctx, {
    action: 'workshops.draw.plan',
    entity: 'Summit',
    entityId: summitId,
    fields: ['drawsAt'],
  })
  await changed(ctx, 'Summit', summitId)
  return summitId
}

// an event is not moved before the draw of its workshops: who plans it says first when the draw is to be then
followsMove(async (ctx, _before, { id, startsAt }) => {
  const draw = await ctx.db.findOneBy(WorkshopDraw, { summitId: id })
  if (draw && !draw.drawnAt && draw.drawsAt > startsAt) throw invalid('startsAt', 'DRAW_AFTER_START')
})
