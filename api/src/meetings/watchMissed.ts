import { committeeNameOn } from '../committees/index.js'
import { noticesPath } from '../contract/paths.js'
import { asSystem, clock, dayOf, dayText, runPrepared, runSql, sql, type Ctx } from '../platform/index.js'
import { closeTasksAbout, openTasks } from '../tasks/index.js'
import type { DataSource } from 'typeorm'

const kind = 'meetings.tellOtherwise'
const entity = 'Message'

interface Missed {
  id: string
  name: string
  meetingId: string
  bodyId: string
  committeeId: string
  committee: string
  startsAt: Date
}

/**
 * Whom a mail about a meeting to come did not reach is told otherwise by the clerk: a task that names the person and the meeting.
 * It is over when the person was told, the meeting has begun or the person is erased, and keeps no name then. Running twice is
 * harmless. Gives how many tasks there are anew.
 */
export async function watchMissed(source: DataSource): Promise<number> {
  return asSystem(source, async (ctx) => {
    await endOver(ctx)
    const missed = await missedNotices(ctx)
    await openTasks(
      ctx,
      missed.map(({ id, name, meetingId, bodyId, committeeId, committee, startsAt }) => ({
        kind,
        subject: { entity, id },
        assignee: [`CLERK@${committeeId}`, `CLERK@${bodyId}`],
        due: dayOf(startsAt),
        params: {
          title: `${name}: ${committee}, ${dayText('de', dayOf(startsAt))}`,
          path: noticesPath(meetingId),
        },
      })),
    )
    return missed.length
  })
}

/** What came back or was refused, about a meeting that has not begun, and lies on no desk yet. */
const missedNotices = (ctx: Ctx): Promise<Missed[]> =>
  runSql<Missed>(
    ctx.db,
    ctx.viewer,
    sql`select n.id, n.name, m.id as "meetingId", m.body_id as "bodyId", lead.committee_id as "committeeId", m.starts_at as "startsAt",
        ${committeeNameOn(sql`lead.committee_id`, sql`(m.starts_at at time zone 'Europe/Berlin')::date`)} as committee
      from meeting m join meeting_committee lead on lead.meeting_id = m.id and lead.is_lead
        join meeting_notice n on n.meeting_id = m.id
      where m.starts_at > ${clock.now()} and n.state in ('FAILED', 'BOUNCED') and n.name <> ''
        and not exists (select 1 from task t where t.subject_entity = ${entity} and t.subject_id = n.id and t.kind = ${kind})
      order by m.starts_at, n.id limit 500`,
  )

/** Takes back what nobody has to be told any more. */
async function endOver(ctx: Ctx): Promise<void> {
  const over = await runPrepared<{ id: string }>(
    ctx.db,
    `select t.subject_id as id from task t where t.kind = $1 and t.closed_at is null
       and not exists (select 1 from meeting_notice n join meeting m on m.id = n.meeting_id
         where n.id = t.subject_id and n.name <> '' and n.state in ('FAILED', 'BOUNCED') and m.starts_at > $2) limit 500`,
    [kind, clock.now()],
  )
  await endTellings(
    ctx,
    over.map(({ id }) => id),
  )
}

/** These people were told, or need not be any more: the task keeps no name, it was needed for that alone. */
export async function endTellings(ctx: Ctx, noticeIds: readonly string[]): Promise<void> {
  if (noticeIds.length === 0) return
  await closeTasksAbout(ctx, entity, noticeIds, [kind])
  await runPrepared(
    ctx.db,
    `update task set title = regexp_replace(title, '^.*: ', '') where kind = $1 and subject_entity = $2 and subject_id = any($3::uuid[])`,
    [kind, entity, [...noticeIds]],
  )
}
