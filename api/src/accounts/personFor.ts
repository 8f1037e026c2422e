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

/** Many named by address, in their order; the same address twice is one person, unless several people of other names share it. */
export async function peopleFor(ctx: Ctx, many: readonly Addressed[]): Promise<string[]> {
  // orders two entries of the same new address; few locks, however many people, and always in the same order
  await ctx.db.query(
    `select pg_advisory_xact_lock(1870, n) from (
       select distinct abs(hashtext(address) % 256) as n from unnest($1::text[]) address order by n) bucket`,
    [many.map(({ email }) => email.toLowerCase())],
  )
  const found = await peopleWithAddresses(ctx, many)
  const keyOf = ({ email }: Addressed, at: number) => `${email.toLowerCase()}/${found[at]?.sharedName ?? ''}`
  const fresh = new Map<string, Addressed>()
  many.forEach((one, at) => {
    if (!found[at]?.id && !fresh.has(keyOf(one, at))) fresh.set(keyOf(one, at), one)
  })
  const made = new Map<string, string>()
  if (fresh.size > 0) {
    const { identifiers } = await ctx.db.insert(
      Person,
      [...fresh.values()].map(({ email, givenName, familyName, locale }) => ({
        ...{ email, givenName: givenName ?? '', familyName: familyName ?? '' },
        locale: locale ?? ctx.viewer.locale,
      })),
    )
    ;[...fresh.keys()].forEach((key, at) => made.set(key, String(identifiers[at]?.id)))
  }
  return many.map((one, at) => String(found[at]?.id ?? made.get(keyOf(one, at))))
}
