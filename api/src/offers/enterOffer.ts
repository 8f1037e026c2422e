import { Organisation } from '../accounts/index.js'
import { changed, record } from '../audit/index.js'
import { Body } from '../committees/index.js'
import { changeOfferSchema, enterOfferSchema } from '../contract/offers.js'
import { check, clock, dayOf, invalid, may, type Ctx } from '../platform/index.js'
import { closeTasks } from '../tasks/index.js'
import { Offer } from './Offer.js'
import { OfferText } from './OfferText.js'
import { holdsUntil } from './renewOffer.js'

type Words = Pick<OfferText, 'language' | 'title' | 'description' | 'times'>

/** An organisation enters an offer in the register; it is public at once where the organisation was checked. Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT. */
export async function enterOffer(ctx: Ctx, input: unknown): Promise<string> {
  const { organisationId, ags, texts, ...columns } = check(enterOfferSchema, input)
  await may(ctx, 'enterOffer', Organisation, organisationId)
  const { isDemo } = await ctx.db.findOneByOrFail(Organisation, { id: organisationId })
  const made = await ctx.db.insert(Offer, {
    ...columns,
    ...(await placeAndDays(ctx, ags ?? null, columns)),
    organisationId,
    isDemo,
  })
  const id = String(made.identifiers[0]?.id)
  await say(ctx, id, texts)
  await keep(ctx, 'offers.offer.enterOffer', id, Object.keys(columns))
  return id
}

/** Changes an offer; whoever does so says that it holds. Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT. */
export async function changeOffer(ctx: Ctx, input: unknown): Promise<string> {
  const { id, ags, texts, ...columns } = check(changeOfferSchema, input)
  await may(ctx, 'changeOffer', Offer, id)
  await ctx.db.update(Offer, { id }, { ...columns, ...(await placeAndDays(ctx, ags ?? null, columns)) })
  await ctx.db.delete(OfferText, { offerId: id })
  await say(ctx, id, texts)
  await closeTasks(ctx, { subject: { entity: 'Offer', id } })
  await keep(ctx, 'offers.offer.changeOffer', id, Object.keys(columns))
  return id
}

async function placeAndDays(
  ctx: Ctx,
  ags: string | null,
  { startsOn, endsOn }: Pick<Offer, 'startsOn' | 'endsOn'>,
): Promise<Pick<Offer, 'bodyId' | 'validUntil'>> {
  if (endsOn && endsOn < dayOf(clock.now())) throw invalid('endsOn', 'DATE_IN_PAST')
  if (startsOn && endsOn && endsOn < startsOn) throw invalid('endsOn', 'ENDS_BEFORE_START')
  const body = ags ? await ctx.db.findOneBy(Body, { ags }) : null
  if (ags && !body) throw invalid('ags', 'UNKNOWN_CHOICE')
  return { bodyId: body?.id ?? null, validUntil: holdsUntil(endsOn) }
}

async function say(ctx: Ctx, offerId: string, texts: readonly Words[]): Promise<void> {
  await ctx.db.insert(
    OfferText,
    texts.map((words) => ({ ...words, offerId })),
  )
}

async function keep(ctx: Ctx, action: string, entityId: string, fields: string[]): Promise<void> {
  await record(ctx, { action, entity: 'Offer', entityId, fields })
  await changed(ctx, 'Offer', entityId)
}
