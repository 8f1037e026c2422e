import { erasePeople } from '../accounts/index.js'
import { record, type Recorded } from '../audit/index.js'
import { clock, type Ctx } from '../platform/index.js'
import { daysKept } from '../summits/index.js'
import { cutLinks, type Named } from './cutLinks.js'
import { goneWith } from './goneWith.js'

/** Most people that are erased in one transaction. */
export const atOnce = 500

/** Asked between two portions whether the time is over. */
export type Stop = Pick<AbortSignal, 'aborted'>

/** What the record says of a person whose data was erased. */
export const ofErased = (id: string): Recorded => ({
  action: 'accounts.person.erase',
  entity: 'Person',
  entityId: id,
})

const stillNamed = (by: Named) =>
  `select distinct mine.person_id as id from ${by} mine join person p on p.id = mine.person_id
    where mine.summit_id = $1 and p.erased_at is null`

/** How many people an event still names. */
export async function countNamed(ctx: Ctx, summitId: string, by: Named): Promise<number> {
  const [row] = await ctx.db.query<{ n: number }[]>(
    `select count(*)::int as n from (${stillNamed(by)}) named`,
    [summitId],
  )
  return row?.n ?? 0
}

/**
 * Takes the next people an event names out of it, whole portions set by set: who was known for this event alone (without an account,
 * an office, another event or anything else they did here) is erased, who goes on being known is cut off from it. Gives how many.
 */
export async function erasePortion(ctx: Ctx, summitId: string, by: Named): Promise<number> {
  const next = await ctx.db.query<{ id: string }[]>(`${stillNamed(by)} order by 1 limit ${atOnce}`, [
    summitId,
  ])
  const ids = next.map(({ id }) => id)
  if (ids.length === 0) return 0
  const people = await ctx.db.query<{ id: string }[]>(
    `select p.id from person p where p.id = any($1) and ${await goneWith(ctx)}
        and not exists (select 1 from registration r join summit s on s.id = r.summit_id where r.person_id = p.id
          and s.ends_at >= $2::timestamptz - make_interval(days => ${daysKept('registrations')}))
        and not exists (select 1 from invitation i join summit s on s.id = i.summit_id where i.person_id = p.id
          and s.ends_at >= $2::timestamptz - make_interval(days => ${daysKept('invitations')}))`,
    [ids, clock.now()],
  )
  const gone = people.map(({ id }) => id)
  await erasePeople(ctx, gone)
  await record(ctx, ...gone.map(ofErased))
  const erased = new Set(gone)
  await cutLinks(
    ctx,
    summitId,
    by,
    ids.filter((id) => !erased.has(id)),
  )
  return ids.length
}
