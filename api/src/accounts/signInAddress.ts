import type { Ctx } from '../platform/index.js'

/** The address a person signs in with, in small letters; undefined when she has no way to. */
export async function signInAddress(ctx: Ctx, personId: string): Promise<string | undefined> {
  const [found] = await ctx.db.query<{ email: string }[]>(
    `select lower(email) as email from auth."user" where "personId" = $1`,
    [personId],
  )
  return found?.email
}

/** Somebody looked for by address, and by name where several people have it. */
export interface Sought {
  email: string
  givenName?: string
  familyName?: string
}
/** Whom an address stands for, if anybody; the name by which several who share it are told apart, else empty. */
export interface FoundByAddress {
  id: string | null
  sharedName: string
}

/**
 * For each address, in their order: the person who signs in with it, or the only one that waits for it. Where several without an
 * account share it (families, small organisations), the one who has the name as well.
 */
export async function peopleWithAddresses(ctx: Ctx, sought: readonly Sought[]): Promise<FoundByAddress[]> {
  const asked = sought.map(({ email, givenName = '', familyName = '' }) => ({
    email: email.toLowerCase(),
    name: `${givenName} ${familyName}`,
  }))
  return ctx.db.query<FoundByAddress[]>(
    `with asked as (select * from jsonb_to_recordset($1::jsonb) as a(at int, email text, name text)),
     addresses as (select distinct email from asked),
     known as (
       select a.email, p.id, true as signs_in, '' as name, p.created_at from addresses a join auth."user" u on lower(u.email) = a.email
         join person p on p.id = u."personId" and p.erased_at is null
       union all
       select a.email, p.id, false, concat(p.given_name, ' ', p.family_name), p.created_at
         from addresses a join person p on lower(p.email) = a.email and p.erased_at is null
         where not exists (select 1 from auth."user" u where u."personId" = p.id)),
     counted as (select email, count(*) > 1 and not bool_or(signs_in) as shared from known group by email)
     select (select k.id from known k where k.email = a.email
               and (k.signs_in or not c.shared and not exists (select 1 from known o where o.email = k.email and o.signs_in)
                 or c.shared and name_key(k.name) = name_key(a.name))
               order by k.created_at, k.id limit 1) as id,
       case when c.shared then name_key(a.name) else '' end as "sharedName"
     from asked a left join counted c on c.email = a.email order by a.at`,
    [JSON.stringify(asked.map((one, at) => ({ at, ...one })))],
  )
}
