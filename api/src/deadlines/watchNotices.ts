import type { DataSource } from 'typeorm'
import { committeeNameOn, longestNotice } from '../committees/index.js'
import { workingDayBy } from '../contract/calendar.js'
import { lastDispatchDay } from '../contract/notice.js'
import { committeeDatesPath } from '../contract/paths.js'
import { addDays, asSystem, clock, dayOf, dayText, runSql, sql, type Ctx } from '../platform/index.js'
import { closeTasksAbout, openTasks, type NewTask } from '../tasks/index.js'
import { rulesOf, rulesOfAll, type FoundRules } from './readCalendars.js'

/** The clerk is asked to invite so many days before the last day of dispatch. */
const DAYS_AHEAD = 10

interface Found {
  id: string
  bodyId: string
  committeeId: string
  committee: string
  startsAt: Date
  /** Of each committee that takes part. */
  rules: FoundRules[]
}

/**
 * Asks the clerks to invite to the meetings whose notice period comes near: due on the last working day on which the invitation
 * goes out in time by the rules of every committee that takes part. Takes the task back once the meeting was invited to, has been, is
 * cancelled or is not ours. Running twice is harmless.
 */
export async function watchNotices(source: DataSource): Promise<number> {
  return asSystem(source, async (ctx) => {
    const due = (await meetingsAhead(ctx)).flatMap((meeting) => taskFor(meeting))
    await openTasks(ctx, due)
    const over = await ctx.db.query<{ id: string }[]>(
      `select t.subject_id as id from task t join meeting m on m.id = t.subject_id
        where t.kind = 'meetings.invite' and t.closed_at is null and (m.state <> 'SCHEDULED' or m.starts_at < $1 or m.number is null)`,
      [clock.now()],
    )
    await closeTasksAbout(
      ctx,
      'Meeting',
      over.map(({ id }) => id),
      ['meetings.invite'],
    )
    return due.length
  })
}

/** The meetings of ours of the next half year (no committee gives longer notice) nobody was invited to, each with its leading committee and the rules of its day. */
function meetingsAhead(ctx: Ctx): Promise<Found[]> {
  const [now, day] = [clock.now(), sql`(m.starts_at at time zone 'Europe/Berlin')::date`]
  return runSql<Found>(
    ctx.db,
    ctx.viewer,
    sql`select m.id, m.body_id as "bodyId", m.starts_at as "startsAt", lead.committee_id as "committeeId",
        ${committeeNameOn(sql`lead.committee_id`, day)} as committee,
        ${rulesOfAll(sql`lead.committee_id`)} as rules
      from meeting m join meeting_committee lead on lead.meeting_id = m.id and lead.is_lead
      where m.state = 'SCHEDULED' and m.number is not null and m.starts_at > ${now} and m.starts_at < ${new Date(now.getTime() + longestNotice * 86_400_000)}`,
  )
}

function taskFor(meeting: Found): NewTask[] {
  const { id, bodyId, committeeId, committee, startsAt } = meeting
  // the strictest decides, as it does when the invitation goes out
  const [last] = meeting.rules.flatMap((rules) => lastDispatchDay(rulesOf(rules), startsAt) ?? []).sort()
  if (last === undefined) return []
  const due = workingDayBy(last, meeting.rules[0]?.closed)
  if (addDays(due, -DAYS_AHEAD) > dayOf(clock.now())) return []
  return [
    {
      kind: 'meetings.invite',
      subject: { entity: 'Meeting', id },
      assignee: [`CLERK@${committeeId}`, `CLERK@${bodyId}`],
      due,
      params: {
        title: `${committee}, ${dayText('de', dayOf(startsAt))}`,
        path: committeeDatesPath(committeeId),
      },
    },
  ]
}
