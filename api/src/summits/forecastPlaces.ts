import { check, type Ctx } from '../platform/index.js'
import { changePlacesSchema } from '../contract/summits.js'
import { changePlaces } from './changePlaces.js'
import type { PlacesForecast } from './PlacesForecast.view.js'
import { tryOut } from './tryOut.js'

/** Says what changing the places would do, by trying it. Null where the viewer may not change them. */
export async function forecastPlaces(ctx: Ctx, input: unknown): Promise<PlacesForecast | null> {
  const { id } = check(changePlacesSchema, input)
  return tryOut(ctx, async (trial) => {
    const before = await standing(trial, id)
    await changePlaces(trial, input)
    return outcome(trial, id, before)
  })
}

interface Standing {
  waiting: string[]
  told: string[]
}

/** Who waits, and what they were told so far. */
async function standing(ctx: Ctx, summitId: string): Promise<Standing> {
  const [found] = await ctx.db.query<Standing[]>(
    `select array(select id from registration where summit_id = $1 and state = 'WAITLISTED') as waiting,
       array(select m.id from registration r join message m on m.about_entity = 'Registration' and m.about_id = r.id
         where r.summit_id = $1) as told`,
    [summitId],
  )
  return found ?? { waiting: [], told: [] }
}

async function outcome(ctx: Ctx, summitId: string, before: Standing): Promise<PlacesForecast> {
  const [found] = await ctx.db.query<PlacesForecast[]>(
    `with offered as (select size from registration where id = any($2::uuid[]) and state = 'OFFERED'),
       told as (select m.template, m.channel from registration r join message m on m.about_entity = 'Registration' and m.about_id = r.id
         where r.summit_id = $1 and not m.id = any($3::uuid[]))
     select (select count(*)::int from offered) as "offers",
       (select coalesce(sum(size), 0)::int from offered) as "offeredPeople",
       (select count(*)::int from told where template = 'summits.tooLarge') as "tooLarge",
       (select count(*)::int from told where channel = 'LETTER') as "withoutMail",
       people_waiting($1, null) as "stillWaiting",
       (select coalesce(max(greatest(taken - capacity, 0)), 0)::int from summit_places where summit_id = $1) as "overBy",
       (select coalesce(sum(greatest(taken - capacity, 0)), 0)::int from summit_group where summit_id = $1) as "groupsOverBy"`,
    [summitId, before.waiting, before.told],
  )
  return found as PlacesForecast
}
