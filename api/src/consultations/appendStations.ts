import { record } from '../audit/index.js'
import type { StationSource } from '../contract/consultations.lists.js'
import type { Ctx } from '../platform/index.js'
import { Consultation } from './Consultation.js'

/** A station to be added after another one. */
export interface NewStation {
  /** The station whose committee, role and rights it has. */
  like: Pick<Consultation, 'committeeId' | 'committeeKind' | 'role' | 'dueDays' | 'isPublic' | 'maySpeak'>
  source: StationSource
  /** Day it is due; its usual number of days when not given. */
  resumeOn?: string | null
  routeReason?: string | null
}

/** Adds stations right after one that ends, one after the other; what was planned behind it moves back. */
export async function appendStations(
  ctx: Ctx,
  after: Consultation,
  stations: readonly NewStation[],
): Promise<void> {
  await ctx.db.query(
    `update consultation set position = position + $3 where paper_id = $1 and position > $2 and state = 'PLANNED'`,
    [after.paperId, after.position, stations.length],
  )
  for (const [at, { like, source, resumeOn, routeReason }] of stations.entries()) {
    const { committeeId, committeeKind, role, dueDays, isPublic, maySpeak } = like
    const made = await ctx.db.insert(Consultation, {
      paperId: after.paperId,
      position: after.position + at + 1,
      state: 'PLANNED',
      committeeId,
      committeeKind,
      role,
      dueDays,
      isPublic,
      maySpeak,
      source,
      followsId: after.id,
      resumeOn: resumeOn ?? null,
      routeReason: routeReason ?? null,
    })
    const entityId = String(made.identifiers[0]?.id)
    await record(ctx, { action: 'consultations.consultation.plan', entity: 'Consultation', entityId })
  }
}
