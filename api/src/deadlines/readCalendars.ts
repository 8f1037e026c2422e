import { closedBefore } from '../committees/index.js'
import type { Span } from '../contract/calendar.js'
import { defaultRulesOf } from '../contract/procedure.lists.js'
import type { CommitteeKind } from '../contract/committees.lists.js'
import type { NoticeRules } from '../contract/notice.js'
import type { PlannedMeeting } from '../contract/routeDates.js'
import { clock, runSql, sql, type Ctx, type Sql } from '../platform/index.js'

/** A meeting the solver counts on. */
export interface DatedMeeting extends PlannedMeeting {
  isBudgetSession: boolean
}

/** What a statement finds of the rules of a committee on the day of a meeting: null where it entered none. */
export interface FoundRules {
  kind: CommitteeKind
  rules: NoticeRules | null
  /** Days on which the offices are closed before it. */
  closed: readonly Span[]
}

/** The rules `r` of a statement as one column. */
const rulesColumn = sql`case when r.id is not null then jsonb_build_object(
  'noticeDays', r.notice_days, 'noticeUnit', r.notice_unit, 'urgentDays', r.urgent_days, 'urgentUnit', r.urgent_unit,
  'additionDays', r.addition_days, 'additionUnit', r.addition_unit, 'cutOffDays', r.cut_off_days,
  'countsDispatchDay', r.counts_dispatch_day, 'countsMeetingDay', r.counts_meeting_day) end`

/** The rules found, or the defaults for the kind of committee, with the days the offices are closed. */
export const rulesOf = ({ kind, rules, closed }: FoundRules): NoticeRules => ({
  ...(rules ?? defaultRulesOf(kind)),
  closed,
})

/** The rules of every committee of the meeting `m` on its day, with which it is asked `first`. */
export const rulesOfAll = (first: Sql): Sql => {
  const day = sql`(m.starts_at at time zone 'Europe/Berlin')::date`
  return sql`(select jsonb_agg(jsonb_build_object('kind', k.kind, 'rules', ${rulesColumn}, 'closed', ${closedBefore(day)})
      order by k.id = ${first} desc, k.id)
    from meeting_committee o join committee k on k.id = o.committee_id
    left join procedure_rules r on r.committee_id = k.id and r.removed_at is null
      and daterange(r.valid_from, r.valid_to, '[]') @> ${day}
    where o.meeting_id = m.id)`
}

interface Found {
  id: string
  committeeId: string
  startsAt: Date
  isBudgetSession: boolean
  /** Of each committee that takes part, the asked one's first. */
  rules: FoundRules[]
}

/**
 * The planned meetings of committees whose invitation is not out yet, each with the rules of procedure valid on its day, of all
 * committees that take part; one statement for all. Everybody may know them.
 */
export async function readCalendars(
  ctx: Ctx,
  committeeIds: readonly (string | null)[],
): Promise<Map<string, DatedMeeting[]>> {
  const found = await runSql<Found>(
    ctx.db,
    ctx.viewer,
    sql`select m.id, t.committee_id as "committeeId", m.starts_at as "startsAt",
        coalesce(b.is_marked, false) as "isBudgetSession", ${rulesOfAll(sql`t.committee_id`)} as rules
      from meeting m join meeting_committee t on t.meeting_id = m.id
      left join budget_session b on b.meeting_id = m.id
      where t.committee_id = any(${[...new Set(committeeIds)].filter((id) => id !== null)}::uuid[])
        and m.state = 'SCHEDULED' and m.starts_at >= ${clock.now()}
      order by m.starts_at, m.id limit 1000`,
  )
  const calendars = new Map<string, DatedMeeting[]>()
  for (const { committeeId, rules: all, ...meeting } of found) {
    const meetings = calendars.get(committeeId) ?? []
    const [rules, ...together] = all.map(rulesOf)
    if (rules) meetings.push({ ...meeting, rules, together })
    calendars.set(committeeId, meetings)
  }
  return calendars
}
