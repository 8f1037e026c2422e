import { record } from '../audit/index.js'
import { Committee } from '../committees/index.js'
import type { AddedStation } from '../contract/route.js'
import type { Ctx } from '../platform/index.js'
import { Consultation } from './Consultation.js'
import { watch } from './watch.js'

/**
 * Adds the stations that follow from an outcome right after the one that ends; what was planned behind it moves back. The
 * reason is shown with them where the committee dealt with the paper in public.
 */
export async function appendStations(
  ctx: Ctx,
  after: Consultation,
  stations: readonly Consultation[],
  added: readonly AddedStation[],
  reason: string | null,
): Promise<void> {
  await ctx.db.query(
    `update consultation set position = position + $3 where paper_id = $1 and position > $2 and state = 'PLANNED'`,
    [after.paperId, after.position, added.length],
  )
  for (const { id, likeId, committeeId, role, position, source, resumeOn } of added) {
    const like = stations.find((one) => one.id === likeId) ?? after
    const { dueDays, isPublic, maySpeak } = like
    const committeeKind =
      committeeId === like.committeeId
        ? like.committeeKind
        : (await ctx.db.findOneByOrFail(Committee, { id: committeeId })).kind
    await ctx.db.insert(Consultation, {
      id,
      paperId: after.paperId,
      position,
      state: 'PLANNED',
      committeeId,
      committeeKind,
      role,
      dueDays,
      isPublic,
      maySpeak,
      source,
      followsId: after.id,
      resumeOn,
      routeReason: after.isPublic ? reason : null,
    })
    await watch(ctx, await ctx.db.findOneByOrFail(Consultation, { id }))
    await record(ctx, { action: 'consultations.consultation.plan', entity: 'Consultation', entityId: id })
  }
}
