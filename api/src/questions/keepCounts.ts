import { clock, type Ctx } from '../platform/index.js'
import { withoutFew } from './withoutFew.js'
import type { KeptCounts } from './EventQuestion.js'

/** Which questions of an event: by whether they are special, or those whose answers are kept no longer by their own day. */
const those = {
  special: 'q.special',
  other: 'not q.special',
  overByOwnDay: `exists (select 1 from summit over_then where over_then.id = q.summit_id
    and over_then.ends_at < $2::timestamptz - make_interval(days => q.kept_days))`,
} as const
type Those = keyof typeof those

/**
 * Counts how questions of an event were answered and keeps that with them, before the answers go; once. Of special ones small
 * numbers are not kept.
 */
export async function keepCounts(ctx: Ctx, summitId: string, which: Those): Promise<void> {
  const counted = await ctx.db.query<{ id: string; special: boolean; kept: KeptCounts }[]>(
    `with given as (
       select a.question_id, a."values" from event_answer a join registration r on r.id = a.registration_id
       where r.summit_id = $1 and r.state = 'CONFIRMED')
     select q.id, q.special, jsonb_build_object(
       'answered', (select count(*) from given g where g.question_id = q.id),
       'sum', case when q.kind = 'NUMBER' then (select sum(g."values"[1]::bigint) from given g where g.question_id = q.id) end,
       'counts', case when q.kind in ('ONE_OF', 'SEVERAL_OF', 'YES_NO') then coalesce((
         select jsonb_agg(jsonb_build_object('value', c.value, 'count', c.n) order by c.n desc, c.value)
         from (select v.value, count(*) as n from given g cross join lateral unnest(g."values") as v(value)
           where g.question_id = q.id group by v.value) c), '[]') else '[]' end) as kept
     from event_question q where q.summit_id = $1 and q.kept is null and ${those[which]}`,
    which === 'overByOwnDay' ? [summitId, clock.now()] : [summitId],
  )
  await ctx.db.query(
    `update event_question q set kept = k.kept from jsonb_to_recordset($1) as k(id uuid, kept jsonb) where q.id = k.id`,
    [
      JSON.stringify(
        counted.map(({ id, special, kept }) => ({ id, kept: special ? withoutFew(kept) : kept })),
      ),
    ],
  )
}

/** Erases every answer to the questions of an event; how often what was chosen is kept. */
export async function eraseAnswersOf(ctx: Ctx, summitId: string): Promise<void> {
  await keepCounts(ctx, summitId, 'other')
  await ctx.db.query(
    'delete from event_answer a using registration r where r.id = a.registration_id and r.summit_id = $1',
    [summitId],
  )
}

/** Erases the answers to those questions of an event whose own day has come; how often what was chosen is kept. */
export async function eraseOverByOwnDay(ctx: Ctx, summitId: string): Promise<void> {
  await keepCounts(ctx, summitId, 'overByOwnDay')
  await ctx.db.query(
    `delete from event_answer a using event_question q where q.id = a.question_id and q.summit_id = $1 and ${those.overByOwnDay}`,
    [summitId, clock.now()],
  )
}
