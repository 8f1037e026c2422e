import { IsNull } from 'typeorm'
import { changed, keepReason, record } from '../audit/index.js'
import { cutNeedSchema } from '../contract/needs.js'
import { check, DomainError, may, type Ctx } from '../platform/index.js'
import { lockPlaces, Summit, tellRegistrations } from '../summits/index.js'
import { NeedCut } from './NeedCut.js'
import { thoseWhoNeed } from './thoseWhoNeed.js'

/**
 * The Integrationsbuero cannot offer something people need: nobody is asked for it any more, and those who need it are told once,
 * in their language, with the reason. The mail does not say what they need: it is kept longer than that may be; the page does.
 * Asked a second time it tells nobody again. Errors: SUMMIT_OVER for an event that is over or called off.
 */
export async function cutNeed(ctx: Ctx, input: unknown): Promise<string> {
  const { summitId, kind, detail, reason } = check(cutNeedSchema, input)
  await lockPlaces(ctx, summitId)
  await may(ctx, 'cutNeed', Summit, summitId, { lock: false })
  const summit = await ctx.db.findOneByOrFail(Summit, { id: summitId })
  if (summit.state !== 'DRAFT' && summit.state !== 'ANNOUNCED') throw new DomainError('SUMMIT_OVER')
  if (await ctx.db.existsBy(NeedCut, { summitId, kind, detail: detail ?? IsNull() })) return summitId
  await ctx.db.insert(NeedCut, { summitId, kind, detail })
  const those = await thoseWhoNeed(ctx, { summitId, kind, detail })
  const told = those.map((one) => ({ ...one, reason }))
  await tellRegistrations(ctx, summit, 'summits.needCut', told)
  await keepReason(ctx, reason)
  await record(ctx, { action: 'needs.cut', entity: 'Summit', entityId: summitId, fields: ['needs'] })
  await changed(ctx, 'Summit', summitId)
  return summitId
}
