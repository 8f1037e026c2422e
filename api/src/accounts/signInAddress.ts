import type { Ctx } from '../platform/index.js'

/** The address a person signs in with, in small letters; undefined when she has no way to. */
export async function signInAddress(ctx: Ctx, personId: string): Promise<string | undefined> {
  const [found] = await ctx.db.query<{ email: string }[]>(
    `select lower(email) as email from auth."user" where "personId" = $1`,
    [personId],
  )
  return found?.email
}

/** The person who signs in with an address, or the only one that waits for it. */
export async function personWithAddress(ctx: Ctx, email: string): Promise<string | undefined> {
  const found = await ctx.db.query<{ id: string; signsIn: boolean }[]>(
    `select p.id, u.id is not null as "signsIn" from person p
       left join auth."user" u on u."personId" = p.id
      where p.erased_at is null and (lower(u.email) = lower($1) or (u.id is null and lower(p.email) = lower($1)))`,
    [email],
  )
  const own = found.find((person) => person.signsIn)
  return own?.id ?? (found.length === 1 ? found[0]?.id : undefined)
}
