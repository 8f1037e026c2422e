import type { Ctx } from '../platform/index.js'
import { Summit } from './Summit.js'
import { tellRegistrations, type More, type SummitMail } from './tellRegistered.js'

/**
 * Tells those who registered for an event something about it; of a date that shares the guests of its event, those who have a
 * place there. Once each, however often it is asked.
 */
export async function tellGuests(
  ctx: Ctx,
  summit: Summit,
  template: SummitMail,
  more: Pick<More, 'reason'> = {},
): Promise<void> {
  const shared = summit.sharesGuests ? summit.partOfId : null
  const whole = shared ? await ctx.db.findOneByOrFail(Summit, { id: shared }) : summit
  // who waits for a place at the event hears of its dates when the place is theirs
  const guests = await ctx.db.query<{ id: string; personId: string; waits: boolean }[]>(
    `select id, person_id as "personId", state <> 'CONFIRMED' as waits from registration where summit_id = $1
       and state = any(case when $2 then array['CONFIRMED'] else array['CONFIRMED', 'WAITLISTED', 'OFFERED'] end) order by rank`,
    [whole.id, shared !== null],
  )
  const key = (id: string) => `${template}/${id}/${summit.id}/${summit.sequence}`
  const those = guests.map((guest) => ({ ...guest, ...more, key: key(guest.id) }))
  await tellRegistrations(ctx, summit, template, those, whole)
}
