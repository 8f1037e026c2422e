import type { DataSource } from 'typeorm'
import { erasePeople } from '../accounts/index.js'
import { record } from '../audit/index.js'
import { asSystem, clock } from '../platform/index.js'
import { daysKept } from '../summits/index.js'
import { goneWith } from './goneWith.js'
import { atOnce, ofErased, type Stop } from './erasePortion.js'

/**
 * Erases people nothing knows any more, once what is kept of those who were invited would be erased: somebody meant to invite them
 * to an event that was given up before anybody was told of it. In portions; running twice is harmless.
 */
export async function eraseUnknown(source: DataSource, signal?: Stop): Promise<number> {
  let done = 0
  for (;;) {
    const erased = await asSystem(source, async (ctx) => {
      const people = await ctx.db.query<{ id: string }[]>(
        `select p.id from person p where p.erased_at is null and ${await goneWith(ctx)}
          and p.modified_at < $1::timestamptz - make_interval(days => ${daysKept('invitations')})
          and not exists (select 1 from invitation i where i.person_id = p.id)
          and not exists (select 1 from registration r where r.person_id = p.id)
         order by p.modified_at limit ${atOnce} for update of p skip locked`,
        [clock.now()],
      )
      const ids = people.map(({ id }) => id)
      await erasePeople(ctx, ids)
      await record(ctx, ...ids.map(ofErased))
      return ids.length
    })
    done += erased
    if (erased < atOnce || signal?.aborted) return done
  }
}
