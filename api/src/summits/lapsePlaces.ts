import type { DataSource } from 'typeorm'
import { Apart, asSystem, clock, type Ctx } from '../platform/index.js'
import { giveBack } from './giveBack.js'
import { lockPlacesOf } from './lockPlaces.js'

/**
 * Ends offers nobody answered in time and offers their places on. Each in a transaction of its own; what was answered
 * meanwhile is left as it is, and one that fails holds up no other. Running twice is harmless. Errors: AggregateError naming the
 * registrations that failed.
 */
export async function lapsePlaces(source: DataSource): Promise<number> {
  const late = await source.query<{ id: string }[]>(
    `select id from registration where state = 'OFFERED' and offered_until <= $1 order by offered_until limit 500`,
    [clock.now()],
  )
  const apart = new Apart()
  let lapsed = 0
  for (const { id } of late)
    await apart.run(id, async () => {
      if (await asSystem(source, (ctx) => lapse(ctx, id))) lapsed++
    })
  apart.end()
  return lapsed
}

/** False where it was answered meanwhile. */
async function lapse(ctx: Ctx, id: string): Promise<boolean> {
  await lockPlacesOf(ctx, id)
  const [still] = await ctx.db.query<unknown[]>(
    `select 1 from registration where id = $1 and state = 'OFFERED' and offered_until <= $2`,
    [id, clock.now()],
  )
  if (still) await giveBack(ctx, id, 'lapsePlace')
  return Boolean(still)
}
