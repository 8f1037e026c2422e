import { changed, record } from '../audit/index.js'
import { changePlacesSchema } from '../contract/summits.js'
import { check, DomainError, invalid, may, type Ctx } from '../platform/index.js'
import { lockPlaces } from './lockPlaces.js'
import { offerPlaces } from './offerPlaces.js'
import { SummitGroup } from './places.js'
import { Summit } from './Summit.js'
import { tellRegistrations, type Registered } from './tellRegistered.js'

/**
 * Changes how many may come. More places are offered at once to those who wait; fewer take nobody's place away: only what is
 * given back is not given out again until the new number holds. Who waits with more people than can now ever be seated together
 * is told, for they would wait in vain.
 */
export async function changePlaces(ctx: Ctx, input: unknown): Promise<string> {
  const { id, capacity, groups } = check(changePlacesSchema, input)
  await lockPlaces(ctx, id)
  await may(ctx, 'changePlaces', Summit, id)
  const { state } = await ctx.db.findOneByOrFail(Summit, { id })
  if (state !== 'DRAFT' && state !== 'ANNOUNCED') throw new DomainError('SUMMIT_OVER')
  const inVain = await waitingInVain(ctx, id)
  await ctx.db.query(
    `update summit_places set capacity = $2::int, ceiling = greatest($2::int, case when $2::int is not null then taken end) where summit_id = $1`,
    [id, capacity],
  )
  const before = await ctx.db.findBy(SummitGroup, { summitId: id })
  await refuseLosing(ctx, before, groups)
  for (const group of groups)
    await ctx.db.query(
      `insert into summit_group (summit_id, actor_group_id, capacity, ceiling) values ($1, $2, $3::int, $3::int)
       on conflict (summit_id, actor_group_id) do update
         set capacity = excluded.capacity, ceiling = greatest(excluded.capacity, case when excluded.capacity is not null then summit_group.taken end)`,
      [id, group.actorGroupId, group.capacity],
    )
  await record(ctx, {
    action: 'summits.places.change',
    entity: 'Summit',
    entityId: id,
    fields: ['capacity', 'groups'],
  })
  await changed(ctx, 'Summit', id)
  await offerPlaces(ctx, id)
  const summit = await ctx.db.findOneByOrFail(Summit, { id })
  const now = await waitingInVain(ctx, id)
  const anew = now.filter((one) => !inVain.some((before) => before.id === one.id))
  await tellRegistrations(ctx, summit, 'summits.tooLarge', anew)
  return id
}

/** Registrations that wait with more people than can ever be seated together. */
async function waitingInVain(ctx: Ctx, summitId: string): Promise<Registered[]> {
  return ctx.db.query<Registered[]>(
    `select id, person_id as "personId" from registration where summit_id = $1 and state = 'WAITLISTED' and size > most_together(summit_id, group_id) order by rank`,
    [summitId],
  )
}

/** A group somebody registered for stays; others are taken away. */
async function refuseLosing(
  ctx: Ctx,
  before: readonly SummitGroup[],
  wanted: readonly { actorGroupId: string }[],
): Promise<void> {
  const gone = before.filter((group) => !wanted.some((one) => one.actorGroupId === group.actorGroupId))
  for (const group of gone) {
    const [used] = await ctx.db.query<unknown[]>('select 1 from registration where group_id = $1 limit 1', [
      group.id,
    ])
    if (used) throw invalid('groups', 'GROUP_IN_USE')
    await ctx.db.delete(SummitGroup, { id: group.id })
  }
}
