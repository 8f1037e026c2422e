import type { DataSource } from 'typeorm'
import { asSystem, clock } from '../platform/index.js'
import { giveBack } from './giveBack.js'
import { lockPlacesOf } from './lockPlaces.js'

/**
 * Ends offers nobody answered in time and offers their places on. Each in a transaction of its own; what was answered
 * meanwhile is left as it is. Running twice is harmless.
 */
export async function lapsePlaces(source: DataSource): Promise<number> {
  const late = await source.query<{ id: string }[]>(
    `select id from registration where state = 'OFFERED' and offered_until <= $1 order by offered_until limit 500`,
    [clock.now()],
  )
  let lapsed = 0
  for (const { id } of late)
    lapsed += await asSystem(source, async (ctx) => {
      await lockPlacesOf(ctx, id)
      const [still] = await ctx.db.query<unknown[]>(
        `select 1 from registration where id = $1 and state = 'OFFERED' and offered_until <= $2`,
        [id, clock.now()],
      )
      if (!still) return 0
      await giveBack(ctx, id, 'lapsePlace')
      return 1
    })
  return lapsed
}
