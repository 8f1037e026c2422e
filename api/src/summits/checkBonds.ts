import { Body } from '../committees/index.js'
import { actsAs, invalid, type Ctx } from '../platform/index.js'
import { Summit } from './Summit.js'

/** What an event says of its place and of the event it belongs to. */
interface Bonds {
  municipalityId: string | null
  partOfId: string | null
  sharesGuests: boolean
  withRegistration?: boolean
}

/**
 * Refuses a municipality that does not exist, and belonging to an event one does not organise, to oneself, or in a chain: a
 * series is one event with its dates of preparation and follow-up. A date shares the guests of its event or has its own.
 */
export async function checkBonds(
  ctx: Ctx,
  { municipalityId, partOfId, sharesGuests, withRegistration = false }: Bonds,
  own?: { id: string; partOfId: string | null },
): Promise<void> {
  if (municipalityId && !(await ctx.db.existsBy(Body, { id: municipalityId })))
    throw invalid('municipalityId', 'UNKNOWN_CHOICE')
  if (sharesGuests && (!partOfId || withRegistration)) throw invalid('sharesGuests', 'INVALID_VALUE')
  if (!partOfId || partOfId === own?.partOfId) return
  const whole = await ctx.db.findOneBy(Summit, { id: partOfId })
  const fits = whole && whole.id !== own?.id && !whole.partOfId
  if (!fits || !actsAs(ctx, 'INTEGRATION_OFFICE', whole.bodyId)) throw invalid('partOfId', 'UNKNOWN_CHOICE')
  if (own && (await ctx.db.existsBy(Summit, { partOfId: own.id }))) throw invalid('partOfId', 'HAS_PARTS')
}
