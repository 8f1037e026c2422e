import { addDays, type Ctx } from '../platform/index.js'
import { closeTasksAbout, openTask } from '../tasks/index.js'
import { ownedThing, taskOf, today } from './ownedThing.js'
import type { Ownership } from './Ownership.js'

/** How many days before a value is due it lies on the owner's desk again. */
const askedDays = 60

/**
 * A value of society was entered: what its owner was asked for is there, and the next is due a year after. A value whose day is more
 * than a year before the due day is an older one that was missing, and changes nothing.
 */
export async function valueEntered(
  ctx: Ctx,
  values: readonly { indicatorId: string; day: string }[],
): Promise<void> {
  const [moved] = await ctx.db.query<[{ id: string }[], number]>(
    `with entered as (
       select "indicatorId" as id, max(day) as day from jsonb_to_recordset($1::jsonb) as v("indicatorId" uuid, day date) group by 1)
     update ownership o set modified_at = now(), due_on = (select min(d)::date
         from generate_series(1, 200) n cross join lateral (select o.due_on + make_interval(years => n) as d) next
        where d > $2::date and d > e.day)
       from entered e where e.id = o.indicator_id and o.removed_at is null and e.day > o.due_on - interval '1 year'
     returning o.id`,
    [JSON.stringify(values), today()],
  )
  await closeTasksAbout(
    ctx,
    'Ownership',
    moved.map(({ id }) => id),
    ['owners.value'],
  )
}

/** Puts what is due soon back onto the desks of who sees to it. The schedule runs it daily; running it again changes nothing. */
export async function askOwners(ctx: Ctx): Promise<void> {
  const due = await ctx.db.query<Ownership[]>(
    `select o.id, o.annual_goal_id as "annualGoalId", o.measure_id as "measureId", o.indicator_id as "indicatorId",
       o.person_id as "personId", o.due_on::text as "dueOn"
     from ownership o where o.removed_at is null and o.done_on is null and o.due_on <= $1
       and not exists (select 1 from task t where t.subject_entity = 'Ownership' and t.subject_id = o.id and t.closed_at is null)
     order by o.id for update skip locked`,
    [addDays(today(), askedDays)],
  )
  for (const owned of due) {
    const thing = await ownedThing(ctx, owned)
    if (thing && !thing.isGone) await openTask(ctx, taskOf(owned, thing))
  }
}
