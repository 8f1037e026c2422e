import { IsNull } from 'typeorm'
import { changed, record } from '../audit/index.js'
import { offerNeedSchema } from '../contract/needs.js'
import { check, DomainError, may, type Ctx } from '../platform/index.js'
import { lockPlaces, Summit, tellRegistrations } from '../summits/index.js'
import { NeedCut } from './NeedCut.js'
import { thoseWhoNeed } from './thoseWhoNeed.js'

/**
 * What could not be offered is offered after all: it is asked for again, and those who need it are told once, in their language.
 * Of something that is offered already nobody is told. Errors: SUMMIT_OVER for an event that is over or called off.
 */
export async function offerNeed(ctx: Ctx, input: unknown): Promise<string> {
  const { summitId, kind, detail } = check(offerNeedSchema, input)
  await lockPlaces(ctx, summitId)
  await may(ctx, 'offerNeed', Summit, summitId, { lock: false })
  const summit = await ctx.db.findOneByOrFail(Summit, { id: summitId })
  if (summit.state !== 'DRAFT' && summit.state !== 'ANNOUNCED') throw new DomainError('SUMMIT_OVER')
  const { affected } = await ctx.db.delete(NeedCut, { summitId, kind, detail: detail ?? IsNull() })
  if (!affected) return summitId
  const those = await thoseWhoNeed(ctx, { summitId, kind, detail })
  await tellRegistrations(ctx, summit, 'summits.needOffered', those)
  await record(ctx, { action: 'needs.offer', entity: 'Summit', entityId: summitId, fields: ['needs'] })
  await changed(ctx, 'Summit', summitId)
  return summitId
}
