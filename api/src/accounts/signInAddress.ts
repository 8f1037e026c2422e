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
  return (await peopleWithAddresses(ctx, [email])).get(email.toLowerCase())
}

/** By address in small letters: the person who signs in with it, or the only one that waits for it. */
export async function peopleWithAddresses(ctx: Ctx, emails: readonly string[]): Promise<Map<string, string>> {
  const found = await ctx.db.query<{ email: string; id: string; alone: boolean; signsIn: boolean }[]>(
    `with asked as (select distinct lower(address) as email from unnest($1::text[]) address),
     known as (
       select a.email, p.id, true as "signsIn" from asked a join auth."user" u on lower(u.email) = a.email
         join person p on p.id = u."personId" and p.erased_at is null
       union all
       select a.email, p.id, false from asked a join person p on lower(p.email) = a.email and p.erased_at is null
         where not exists (select 1 from auth."user" u where u."personId" = p.id))
     select email, id, "signsIn", count(*) over (partition by email) = 1 as alone from known`,
    [emails],
  )
  return new Map(found.filter(({ signsIn, alone }) => signsIn || alone).map(({ email, id }) => [email, id]))
}
