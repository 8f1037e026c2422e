import { record } from '../audit/index.js'
import { AnnualGoal, GuidingGoal, Measure } from '../goals/index.js'
import { clock, type Ctx } from '../platform/index.js'

/** A carried result of the groups with its field and event, and the day it was carried on: that of the event, or of an earlier vote. */
const carried = `select i.id, i.text, i.year, i.due_on, i.responsible, i.to_involve, i.considerations, i.parent_id, i.kind,
    i.carried_unanimously, w.field_id, case s.kind when 'WORKSHOP' then 'WORKSHOP' else 'SUMMIT' end as carried_by,
    least((s.starts_at at time zone 'Europe/Berlin')::date, (coalesce(i.voted_at, $2) at time zone 'Europe/Berlin')::date) as carried_on,
    row_number() over (partition by w.field_id, i.kind order by w.created_at, i.position, i.id) as nth
  from group_item i join work_group w on w.id = i.group_id join summit s on s.id = w.summit_id
  where w.id = any($1::uuid[]) and i.is_carried and i.removed_at is null`

/** The new ones come behind what the field has; one that was taken back comes again where it was. */
const guidingGoals = `insert into guiding_goal (group_item_id, field_id, number, position, text, state, carried_by, carried_on, carried_unanimously)
  select c.id, c.field_id, h.number + row_number() over (partition by c.field_id, exists (select 1 from guiding_goal k where k.group_item_id = c.id) order by c.nth), h.position + c.nth, c.text, 'CARRIED', c.carried_by, c.carried_on, c.carried_unanimously
    from (${carried}) c cross join lateral (select coalesce(max(g.number), 0) as number, coalesce(max(g.position), 0) as position
      from guiding_goal g where g.field_id = c.field_id) h where c.kind = 'GUIDING_GOAL'
  on conflict (group_item_id) do update set removed_at = null, carried_on = excluded.carried_on,
    carried_unanimously = excluded.carried_unanimously
  where guiding_goal.removed_at is not null
  returning id, xmax = 0 as is_new`

const annualGoals = `insert into annual_goal (group_item_id, field_id, guiding_goal_id, position, text, year, state, carried_by, carried_on, carried_unanimously)
  select c.id, c.field_id, g.id, h.position + c.nth, c.text, c.year, 'CARRIED', c.carried_by, c.carried_on, c.carried_unanimously
    from (${carried}) c left join guiding_goal g on g.group_item_id = c.parent_id and g.removed_at is null
    cross join lateral (select coalesce(max(a.position), 0) as position from annual_goal a where a.field_id = c.field_id) h
   where c.kind = 'ANNUAL_GOAL'
  on conflict (group_item_id) do update set removed_at = null, carried_on = excluded.carried_on,
    carried_unanimously = excluded.carried_unanimously, guiding_goal_id = excluded.guiding_goal_id
  where annual_goal.removed_at is not null or annual_goal.guiding_goal_id is distinct from excluded.guiding_goal_id
  returning id, xmax = 0 as is_new`

const measures = `insert into measure (group_item_id, field_id, guiding_goal_id, annual_goal_id, position, text, responsible, to_involve, due_on, carried_on)
  select c.id, c.field_id, g.id, a.id, h.position + c.nth, c.text, c.responsible, c.to_involve, c.due_on, c.carried_on
    from (${carried}) c left join guiding_goal g on g.group_item_id = c.parent_id and g.removed_at is null
    left join annual_goal a on a.group_item_id = c.parent_id and a.removed_at is null
    cross join lateral (select coalesce(max(m.position), 0) as position from measure m where m.field_id = c.field_id) h
   where c.kind = 'MEASURE'
  on conflict (group_item_id) do update set removed_at = null, carried_on = excluded.carried_on,
    guiding_goal_id = excluded.guiding_goal_id, annual_goal_id = excluded.annual_goal_id
  where measure.removed_at is not null or (measure.guiding_goal_id, measure.annual_goal_id) is distinct from (excluded.guiding_goal_id, excluded.annual_goal_id)
  returning id, xmax = 0 as is_new`

const considerations = `insert into consideration (measure_id, position, text)
  select m.id, said.nth, said.text from measure m join group_item i on i.id = m.group_item_id
    cross join lateral unnest(i.considerations) with ordinality said(text, nth) where m.id = any($1::uuid[])`

const takenBack = (table: string) => `update ${table} t set removed_at = $2 from group_item i
   where i.id = t.group_item_id and i.group_id = any($1::uuid[]) and t.removed_at is null and not (i.is_carried and i.removed_at is null)
  returning t.id`

/**
 * What the plenum carried stands in the tree of goals from now on, as carried and not yet binding; what a corrected vote takes
 * back no longer does. Indicators wait with the group until somebody gives them the kind they need (takeUpIndicator).
 */
export async function takeOver(ctx: Ctx, groupIds: readonly string[]): Promise<void> {
  const about = [groupIds, clock.now()]
  // two plenums that carry goals of one field at the same moment number them one after the other
  await ctx.db.query(
    'select 1 from field_of_action where id in (select field_id from work_group where id = any($1::uuid[])) order by id for update',
    [groupIds],
  )
  for (const [table, entity, insert] of [
    ['guiding_goal', GuidingGoal.name, guidingGoals],
    ['annual_goal', AnnualGoal.name, annualGoals],
    ['measure', Measure.name, measures],
  ] as const) {
    const [gone] = await ctx.db.query<[{ id: string }[], number]>(takenBack(table), about)
    for (const { id } of gone) await record(ctx, { action: 'goals.tree.takeBack', entity, entityId: id })
    const put = await ctx.db.query<{ id: string; is_new: boolean }[]>(insert, about)
    for (const { id } of put) await record(ctx, { action: 'goals.tree.carry', entity, entityId: id })
    const fresh = put.filter((row) => row.is_new).map(({ id }) => id)
    if (table === 'measure') await ctx.db.query(considerations, [fresh])
  }
}
