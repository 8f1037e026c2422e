import { liveRegistrationStates } from '../contract/summits.lists.js'
import { runSql, sql, type Ctx, type Sql } from '../platform/index.js'
import type { Named } from './changeParty.js'

/** Everybody who comes to an event, or waits to: (person_id of who registered them, position, key to compare names by, name, organisation). */
export const comingNames = (summitId: string): Sql => sql`
  select r.person_id, pt.position, name_key(concat(pt.given_name, ' ', pt.family_name)) as key,
      concat_ws(' ', nullif(pt.given_name, ''), pt.family_name) as name, o.name as organisation
    from registration r join participant pt on pt.registration_id = r.id left join organisation o on o.id = r.organisation_id
   where r.summit_id = ${summitId}::uuid and r.state = any(${[...liveRegistrationStates]}::text[])`

/** Whether somebody of one of these names comes to an event already, registered by somebody else. */
export async function nameComes(
  ctx: Ctx,
  summitId: string,
  personId: string,
  people: readonly Named[],
): Promise<boolean> {
  const names = people.map(({ givenName, familyName }) => `${givenName} ${familyName}`)
  const found = await runSql(
    ctx.db,
    ctx.viewer,
    sql`select 1 from (${comingNames(summitId)}) c where c.person_id <> ${personId}::uuid
          and c.key in (select name_key(name) from unnest(${names}::text[]) name) limit 1`,
  )
  return found.length > 0
}
