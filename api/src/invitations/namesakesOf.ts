import type { NamesakePlace } from '../contract/invitations.lists.js'
import { clock, runSql, sql, type Ctx } from '../platform/index.js'
import { comingNames } from '../summits/index.js'

/** Somebody whose name is looked for, and who they are as far as it is known. */
export interface Wanted {
  givenName: string
  familyName: string
  personId: string | null
}
/** Somebody of the same name. */
export interface FoundNamesake {
  place: NamesakePlace
  personId: string | null
  name: string
  organisation: string | null
  address: string | null
  broughtBy: string | null
  /** Signs in here, so that only they change their address. */
  signsIn: boolean
}
/** What is known of a name that was looked for. */
export interface Checked {
  /** How its name is compared. */
  key: string
  /** What the person is called, when it is known who it is and their name is another. */
  calledElse: string | null
  namesakes: FoundNamesake[]
}

/**
 * For each of some people, in their order: who else of their name is on the list of an event or comes to it. One statement, however
 * many; of more than five of one name the first five.
 */
export async function namesakesOf(ctx: Ctx, summitId: string, wanted: readonly Wanted[]): Promise<Checked[]> {
  if (wanted.length === 0) return []
  const names = wanted.map(({ givenName, familyName }) => `${givenName} ${familyName}`)
  const people = wanted.map(({ personId }) => personId)
  return runSql<Checked>(
    ctx.db,
    ctx.viewer,
    sql`with wanted as (select at, name_key(name) as key, person_id
           from unnest(${names}::text[], ${people}::uuid[]) with ordinality w(name, person_id, at)),
         coming as (${comingNames(summitId)}),
         invited as (select i.person_id, p.name, p.key, p.address, p.signs_in,
             coalesce(i.organisation, (select o.name from delegate d join organisation o on o.id = d.organisation_id
               where d.person_id = i.person_id and d.valid_from <= ${clock.now()} and (d.valid_to is null or d.valid_to > ${clock.now()})
               order by d.valid_from limit 1)) as organisation
           from invitation i join (select person.id, concat_ws(' ', nullif(given_name, ''), family_name) as name,
               name_key(concat(given_name, ' ', family_name)) as key, coalesce(email, post) as address,
               exists (select 1 from auth."user" u where u."personId" = person.id) as signs_in
             from person where erased_at is null) p on p.id = i.person_id where i.summit_id = ${summitId}::uuid),
         there as (
           select 'INVITED' as place, 1 as rank, person_id, key, name, organisation, address, null as brought_by, signs_in from invited
           union all
           select case when c.position = 1 then 'COMES' else 'IN_PARTY' end, 2, c.person_id, c.key, c.name, c.organisation,
               case when c.position = 1 then coalesce(p.email, p.post, p.phone) end,
               case when c.position > 1 then concat_ws(' ', nullif(p.given_name, ''), p.family_name) end, true
             from coming c join person p on p.id = c.person_id
            where not (c.position = 1 and c.person_id in (select person_id from invited))),
         same as (select w.at, t.*, row_number() over (partition by w.at order by t.rank, t.name, t.person_id) as nth
           from wanted w join there t on t.key = w.key and t.key <> '' and t.person_id is distinct from w.person_id)
       select w.key,
         (select n.name from person_name n where n.id = w.person_id
            and name_key((select concat(p.given_name, ' ', p.family_name) from person p where p.id = n.id)) not in ('', w.key)) as "calledElse",
         coalesce((select jsonb_agg(jsonb_build_object('place', s.place, 'personId', s.person_id, 'name', s.name,
             'organisation', s.organisation, 'address', s.address, 'broughtBy', s.brought_by, 'signsIn', s.signs_in) order by s.nth)
           from same s where s.at = w.at and s.nth <= 5), '[]') as namesakes
       from wanted w order by w.at`,
  )
}
