import type { Locale } from '../contract/index.js'
import type { Ctx } from '../platform/index.js'
import { Person } from './Person.js'

/** Someone named by where they get letters. */
export interface Posted {
  givenName: string
  familyName: string
  post: string
  locale: Locale
}

/** What makes two of them the same person: name and address, however they are spaced and written. */
export const postKey = ({ givenName, familyName, post }: Omit<Posted, 'locale'>): string =>
  `${givenName} ${familyName} ${post}`.toLocaleLowerCase('de').replace(/\s+/g, ' ').trim()

/** Those who are known by name and postal address, by their key. */
export async function peopleWithPost(
  ctx: Ctx,
  many: readonly Omit<Posted, 'locale'>[],
): Promise<Map<string, string>> {
  const names = [...new Set(many.map(({ familyName }) => familyName.toLocaleLowerCase('de')))]
  const found = await ctx.db.query<{ id: string; givenName: string; familyName: string; post: string }[]>(
    `select id, given_name as "givenName", family_name as "familyName", post from person
      where lower(family_name) = any($1) and post is not null and erased_at is null order by created_at desc, id`,
    [names],
  )
  return new Map(found.map(({ id, ...one }) => [postKey(one), id]))
}

/** Many named by where they get letters, in their order: the person of that name there, or a new one without a way to sign in. */
export async function peopleForPost(ctx: Ctx, many: readonly Posted[]): Promise<string[]> {
  if (many.length === 0) return []
  // two who enter the same person come one after the other
  await ctx.db.query(`select pg_advisory_xact_lock(1870, 1000)`)
  const known = await peopleWithPost(ctx, many)
  const fresh = new Map(many.map((one) => [postKey(one), one] as const).filter(([key]) => !known.has(key)))
  if (fresh.size > 0) {
    const made = await ctx.db.insert(Person, [...fresh.values()])
    for (const [at, key] of [...fresh.keys()].entries()) known.set(key, String(made.identifiers[at]?.id))
  }
  return many.map((one) => String(known.get(postKey(one))))
}
