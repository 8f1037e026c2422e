import type { DataSource } from 'typeorm'
import { erasePersonData } from '../accounts/index.js'
import { record } from '../audit/index.js'
import { asSystem, clock } from '../platform/index.js'
import { daysKept } from '../summits/index.js'
import { goneWith } from './goneWith.js'

/** Most people that are erased in one night. */
const atOnce = 500

/**
 * Erases people nothing knows any more, once what is kept of those who were invited would be erased: somebody meant to invite them
 * to an event that was given up before anybody was told of it. Running twice is harmless.
 */
export async function eraseUnknown(source: DataSource): Promise<number> {
  return asSystem(source, async (ctx) => {
    const people = await ctx.db.query<{ id: string }[]>(
      `select p.id from person p where p.erased_at is null and ${await goneWith(ctx)}
        and p.modified_at < $1::timestamptz - make_interval(days => ${daysKept('invitations')})
        and not exists (select 1 from invitation i where i.person_id = p.id)
        and not exists (select 1 from registration r where r.person_id = p.id)
       order by p.modified_at limit ${atOnce} for update of p skip locked`,
      [clock.now()],
    )
    for (const { id } of people) {
      await erasePersonData(ctx, id)
      await record(ctx, { action: 'accounts.person.erase', entity: 'Person', entityId: id })
    }
    return people.length
  })
}
