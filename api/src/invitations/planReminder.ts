import { changed, record } from '../audit/index.js'
import { planReminderSchema } from '../contract/invitations.js'
import { check, clock, DomainError, may, runSql, sql, type Ctx } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { dueOfR as due } from './dueAt.js'
import { Reminder } from './Reminder.js'

/**
 * Plans a reminder of those who have not answered by then. Errors: REMINDER_IN_PAST; REMINDER_TOO_LATE when nobody could answer
 * any more; REMINDER_PLANNED when one goes out at that moment already; SUMMIT_OVER.
 */
export async function planReminder(ctx: Ctx, input: unknown): Promise<string> {
  const { summitId, anchor, day, daysBefore, time } = check(planReminderSchema, input)
  await may(ctx, 'planReminder', Summit, summitId)
  const relative = anchor !== 'DAY'
  const made = await ctx.db.insert(Reminder, {
    summitId,
    anchor,
    day: relative ? null : day,
    daysBefore: relative ? daysBefore : null,
    time,
  })
  const id = String(made.identifiers[0]?.id)
  const [when] = await runSql<{ past: boolean; late: boolean; twice: boolean }>(
    ctx.db,
    ctx.viewer,
    sql`select mine.due <= ${clock.now()}::timestamptz as past,
        mine.due >= least(e.starts_at, coalesce(e.registration_closes_at, e.starts_at)) as late,
        exists (select 1 from reminder r where r.summit_id = e.id and r.id <> ${id}::uuid and r.state = 'PLANNED'
          and ${due} = mine.due) as twice
      from summit e cross join lateral (select ${due} as due from reminder r where r.id = ${id}::uuid) mine
      where e.id = ${summitId}::uuid`,
  )
  if (!when || when.past) throw new DomainError('REMINDER_IN_PAST')
  if (when.late) throw new DomainError('REMINDER_TOO_LATE')
  if (when.twice) throw new DomainError('REMINDER_PLANNED')
  await record(ctx, { action: 'invitations.reminder.plan', entity: 'Reminder', entityId: id })
  await changed(ctx, 'Summit', summitId)
  return id
}
