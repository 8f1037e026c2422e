import { changed, record } from '../audit/index.js'
import { countOfferSchema } from '../contract/offers.js'
import { Indicator } from '../goals/index.js'
import { check, invalid, may, type Ctx } from '../platform/index.js'
import { Offer } from './Offer.js'

/** The Integrationsbuero says which indicator of the goals an offer counts into. Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT. */
export async function countOffer(ctx: Ctx, input: unknown): Promise<string> {
  const { id, indicatorId } = check(countOfferSchema, input)
  await may(ctx, 'countOffer', Offer, id)
  const indicator = indicatorId ? await ctx.db.findOneBy(Indicator, { id: indicatorId }) : null
  if (indicatorId && (!indicator || indicator.removedAt)) throw invalid('indicatorId', 'UNKNOWN_CHOICE')
  await ctx.db.update(Offer, { id }, { indicatorId })
  await record(ctx, {
    action: 'offers.offer.countOffer',
    entity: 'Offer',
    entityId: id,
    fields: ['indicatorId'],
  })
  await changed(ctx, 'Offer', id)
  return id
}
