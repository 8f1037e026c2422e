import type { DataSource } from 'typeorm'
import { record } from '../audit/index.js'
import { smallestCell } from '../contract/followup.lists.js'
import { Apart, asSystem, clock, type Ctx } from '../platform/index.js'
import { daysKept, lockPlaces } from '../summits/index.js'

/**
 * Erases what people needed once the event is over, and keeps the numbers; of an event that was called off at once and without
 * numbers, of a registration that ended as well. Of what only a few needed it is kept that they were few. An event that fails holds up no other.
 * Running twice is harmless. Errors: AggregateError naming the events that failed.
 */
export async function eraseNeeds(source: DataSource): Promise<number> {
  const over = await source.query<{ id: string }[]>(
    `select distinct r.summit_id as id from needs_consent c join registration r on r.id = c.registration_id join summit s on s.id = r.summit_id
      where s.ends_at < $1::timestamptz - make_interval(days => ${daysKept('needs')}) or s.state = 'CALLED_OFF'
         or r.state in ('CANCELLED', 'LAPSED')`,
    [clock.now()],
  )
  const apart = new Apart()
  for (const { id } of over) await apart.run(id, () => asSystem(source, (ctx) => eraseNeedsOf(ctx, id)))
  apart.end()
  return over.length
}

async function eraseNeedsOf(ctx: Ctx, id: string): Promise<void> {
  await lockPlaces(ctx, id)
  await ctx.db.query(
    `insert into kept_needs (summit_id, kind, detail, count)
         select s.id, n.kind, n.detail, case when n.count >= ${smallestCell} then n.count end from summit s join need_counted n on n.summit_id = s.id
          where s.id = $1 and s.state <> 'CALLED_OFF' and s.ends_at < $2::timestamptz - make_interval(days => ${daysKept('needs')})
            and not exists (select 1 from kept_needs k where k.summit_id = s.id)`,
    [id, clock.now()],
  )
  await ctx.db.query(
    `delete from needs_consent c using registration r, summit s where r.id = c.registration_id and s.id = r.summit_id and s.id = $1
          and (s.ends_at < $2::timestamptz - make_interval(days => ${daysKept('needs')}) or s.state = 'CALLED_OFF' or r.state in ('CANCELLED', 'LAPSED'))`,
    [id, clock.now()],
  )
  // an order says how much was bought, not how few needed it
  await ctx.db.query(
    `update event_order o set needed_then = null, number = case when number >= ${smallestCell} then number end
          from summit s where s.id = o.summit_id and s.id = $1 and exists (select 1 from kept_needs k where k.summit_id = s.id)
            and (o.needed_then is not null or o.number < ${smallestCell})`,
    [id],
  )
  await record(ctx, { action: 'needs.erase', entity: 'Summit', entityId: id, fields: ['needs'] })
}
