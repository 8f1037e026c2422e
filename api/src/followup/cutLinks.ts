import { clock, type Ctx } from '../platform/index.js'

/** Where people stand at an event. */
export type Named = 'invitation' | 'registration'

/**
 * Who goes on being known here (an account, an office, a later event) is known no longer for this one: in their place stands
 * somebody without a name, one for each person (somebody may have registered, cancelled and registered again), so that every count
 * stays as it was. The sealed record of who did what keeps its ids (decisions.md 14); it names no values and is shown to nobody.
 */
export async function cutLinks(
  ctx: Ctx,
  summitId: string,
  by: Named,
  people: readonly string[],
): Promise<void> {
  if (people.length === 0) return
  await ctx.db.query(
    `with stands as materialized (select known, gen_random_uuid() as id from unnest($2::uuid[]) known),
       made as (insert into person (id, given_name, family_name, erased_at) select id, '', '', $3 from stands)
     update ${by} mine set person_id = stands.id from stands where mine.summit_id = $1 and mine.person_id = stands.known`,
    [summitId, people, clock.now()],
  )
}
