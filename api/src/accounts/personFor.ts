import type { Locale } from '../contract/index.js'
import type { Ctx } from '../platform/index.js'
import { Person } from './Person.js'
import { personWithAddress } from './signInAddress.js'

/** Someone named by address: the person who has it, or a new one who signs in with it later. */
export async function personFor(
  ctx: Ctx,
  one: { email: string; givenName?: string; familyName?: string; locale?: Locale | null | undefined },
): Promise<string> {
  // orders two entries of the same new address
  await ctx.db.query('select pg_advisory_xact_lock(hashtextextended($1, 7))', [one.email.toLowerCase()])
  const known = await personWithAddress(ctx, one.email)
  if (known) return known
  const made = await ctx.db.insert(Person, {
    email: one.email,
    givenName: one.givenName ?? '',
    familyName: one.familyName ?? '',
    locale: one.locale ?? ctx.viewer.locale,
  })
  return String(made.identifiers[0]?.id)
}
