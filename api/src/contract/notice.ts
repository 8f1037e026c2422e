import { addDays, dayOf, isWorkingDay, startOfDay, type Day, type Span } from './calendar.js'
import type { DayUnit } from './procedure.lists.js'

/** What a committee's rules of procedure say of deadlines. */
export interface NoticeRules {
  noticeDays: number
  noticeUnit: DayUnit
  /** Null: the rules know no urgent form. */
  urgentDays: number | null
  urgentUnit: DayUnit
  /** Null: what comes later is not added to the agenda. */
  additionDays: number | null
  additionUnit: DayUnit
  /** Calendar days before the meeting by which an item must be in; 0: until the invitation goes out. */
  cutOffDays: number
  countsDispatchDay: boolean
  countsMeetingDay: boolean
  /** Days on which the office is closed besides weekends and public holidays: they are no working days. */
  closed?: readonly Span[]
}

/** Which of a committee's periods is asked about. */
export type NoticeForm = 'REGULAR' | 'URGENT' | 'ADDITION'

interface Period {
  amount: number
  unit: DayUnit
}

function periodOf(rules: NoticeRules, form: NoticeForm): Period | null {
  if (form === 'REGULAR') return { amount: rules.noticeDays, unit: rules.noticeUnit }
  if (form === 'URGENT')
    return rules.urgentDays === null ? null : { amount: rules.urgentDays, unit: rules.urgentUnit }
  return rules.additionDays === null ? null : { amount: rules.additionDays, unit: rules.additionUnit }
}

/**
 * The last moment at which what goes out is in time for a meeting: a day (until it ends), and with a period in hours the instant.
 * Null when the rules have no such form.
 */
export function lastDispatch(
  rules: NoticeRules,
  startsAt: Date,
  form: NoticeForm = 'REGULAR',
): { day: Day; until: Date } | null {
  const period = periodOf(rules, form)
  if (!period) return null
  const { amount, unit } = period
  if (unit === 'HOURS') {
    const until = new Date(startsAt.getTime() - amount * 3_600_000)
    return { day: dayOf(until), until }
  }
  const day = latestDay(rules, amount, unit, dayOf(startsAt))
  const end = startOfDay(addDays(day, 1))
  return { day, until: new Date(Math.min(end.getTime(), startsAt.getTime()) - 1) }
}

/** The latest day that leaves so many days of notice, counted from the meeting back. */
function latestDay(rules: NoticeRules, amount: number, unit: 'CALENDAR' | 'WORKING', meeting: Day): Day {
  if (amount <= 0) return meeting
  let left = amount
  let day = rules.countsMeetingDay ? addDays(meeting, 1) : meeting
  while (left > 0) {
    day = addDays(day, -1)
    if (unit === 'CALENDAR' || isWorkingDay(day, rules.closed)) left -= 1
  }
  // `day` is the first day of the notice: what goes out on it counts it, or goes out before it
  return rules.countsDispatchDay ? day : addDays(day, -1)
}

/** The last day on which the invitation to a meeting goes out in time; null when the rules have no such form. */
export function lastDispatchDay(
  rules: NoticeRules,
  startsAt: Date,
  form: NoticeForm = 'REGULAR',
): Day | null {
  return lastDispatch(rules, startsAt, form)?.day ?? null
}

/** What an invitation sent now would be: in time, in time for the urgent form only, or too late for both. */
export function noticeOf(
  rules: NoticeRules,
  sentAt: Date,
  startsAt: Date,
): 'REGULAR' | 'URGENT' | 'TOO_LATE' {
  const meets = (form: NoticeForm) => {
    const last = lastDispatch(rules, startsAt, form)
    return last !== null && sentAt <= last.until
  }
  if (meets('REGULAR')) return 'REGULAR'
  return meets('URGENT') ? 'URGENT' : 'TOO_LATE'
}

/** The last day to hand an item in for a meeting: the cut-off, and never after the invitation with the agenda has gone out. */
export function handInDay(rules: NoticeRules, startsAt: Date): Day {
  const cutOff = addDays(dayOf(startsAt), -rules.cutOffDays)
  const dispatch = lastDispatchDay(rules, startsAt) ?? cutOff
  return cutOff < dispatch ? cutOff : dispatch
}
