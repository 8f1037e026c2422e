import { advance } from '../audit/index.js'
import { idField } from '../contract/fields.js'
import { offerHoldsDays } from '../contract/offers.lists.js'
import { addDays, check, clock, dayOf, invalid, type Ctx } from '../platform/index.js'
import { closeTasks } from '../tasks/index.js'
import { Offer } from './Offer.js'
import { offerMachine } from './states.js'

/** Last day an entry counts that is confirmed today: some months ahead, and never after the offer itself has ended. */
export function holdsUntil(endsOn: string | null): string {
  const last = addDays(dayOf(clock.now()), offerHoldsDays)
  return endsOn && endsOn < last ? endsOn : last
}

/** The provider says that an offer still holds, or offers it again. Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT when it has ended. */
export async function renewOffer(ctx: Ctx, input: unknown): Promise<string> {
  const id = check(idField, input)
  const offer = await ctx.db.findOneBy(Offer, { id })
  const endsOn = offer?.endsOn ?? null
  const validUntil = holdsUntil(endsOn)
  await advance(ctx, offerMachine, id, 'renewOffer', { set: { validUntil } })
  if (validUntil < dayOf(clock.now())) throw invalid('endsOn', 'DATE_IN_PAST')
  await closeTasks(ctx, { subject: { entity: 'Offer', id } })
  return id
}

/** The provider takes an offer out of the register; it can be offered again. Errors: NOT_FOUND, FORBIDDEN, CONFLICT. */
export async function withdrawOffer(ctx: Ctx, input: unknown): Promise<string> {
  const id = check(idField, input)
  await advance(ctx, offerMachine, id, 'withdrawOffer')
  await closeTasks(ctx, { subject: { entity: 'Offer', id } })
  return id
}
