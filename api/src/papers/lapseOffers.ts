import { clock, dayOf, type Ctx } from '../platform/index.js'
import { lapse } from './declineOffer.js'

/** Ends the offers whose day has passed. Running twice is harmless: an ended offer is none any more. */
export async function lapseOffers(ctx: Ctx): Promise<number> {
  const late = await ctx.db.query<{ id: string }[]>(
    `select id from paper where state = 'OFFERED' and offered_until < $1::date order by id limit 200 for update skip locked`,
    [dayOf(clock.now())],
  )
  for (const { id } of late) await lapse(ctx, id, 'lapseOffer')
  return late.length
}
