import type { Locale } from '../contract/index.js'
import type { Ctx } from '../platform/index.js'
import { Person } from './Person.js'
import { peopleWithAddresses } from './signInAddress.js'

/** Someone named by address. */
export interface Addressed {
  email: string
  givenName?: string
  familyName?: string
  locale?: Locale | null | undefined
}

/** Someone named by address: the person who has it, or a new one who signs in with it later. */
export async function personFor(ctx: Ctx, one: Addressed): Promise<string> {
  const [id] = await peopleFor(ctx, [one])
  return String(id)
}

/** Many named by address, in their order; the same address twice is one person. */
export async function peopleFor(ctx: Ctx, many: readonly Addressed[]): Promise<string[]> {
  const emails = [...new Set(many.map(({ email }) => email.toLowerCase()))]
  // orders two entries of the same new address; few locks, however many people, and always in the same order
  await ctx.db.query(
    `select pg_advisory_xact_lock(1870, n) from (
       select distinct abs(hashtext(address) % 256) as n from unnest($1::text[]) address order by n) bucket`,
    [emails],
  )
  const found = await peopleWithAddresses(ctx, emails)
  const fresh = emails.filter((email) => !found.has(email))
  if (fresh.length > 0) {
    const first = new Map([...many].reverse().map((one) => [one.email.toLowerCase(), one]))
    const made = await ctx.db.insert(
      Person,
      fresh.map((email) => ({
        email: first.get(email)?.email ?? email,
        givenName: first.get(email)?.givenName ?? '',
        familyName: first.get(email)?.familyName ?? '',
        locale: first.get(email)?.locale ?? ctx.viewer.locale,
      })),
    )
    fresh.forEach((email, at) => found.set(email, String(made.identifiers[at]?.id)))
  }
  return many.map(({ email }) => String(found.get(email.toLowerCase())))
}
