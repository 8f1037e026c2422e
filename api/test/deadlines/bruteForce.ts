import { addDays, dayOf, holidayOn, weekdayOf, type Day } from '../../src/contract/calendar.js'
import type { NoticeRules } from '../../src/contract/notice.js'
import type { Calendars, Gaps, PlannedMeeting, RouteStation } from '../../src/contract/routeDates.js'

// The same a second time, in the plainest way: days pass one by one, and each is looked at.

/** The last day to hand an item in, by trying every day before the meeting. */
export function bruteHandIn(rules: NoticeRules, startsAt: Date): Day {
  const meeting = dayOf(startsAt)
  for (let back = 0; ; back += 1) {
    const day = addDays(meeting, -back)
    if (back >= rules.cutOffDays && goesOutInTime(rules, day, startsAt)) return day
  }
}

function goesOutInTime(rules: NoticeRules, dispatch: Day, startsAt: Date): boolean {
  const meeting = dayOf(startsAt)
  if (rules.noticeUnit === 'HOURS')
    return dispatch <= dayOf(new Date(startsAt.getTime() - rules.noticeDays * 3_600_000))
  let notice = 0
  for (let day = dispatch; day <= meeting; day = addDays(day, 1)) {
    if (day === dispatch && !rules.countsDispatchDay) continue
    if (day === meeting && !rules.countsMeetingDay) continue
    if (rules.noticeUnit === 'WORKING' && (weekdayOf(day) > 5 || holidayOn(day))) continue
    if (rules.noticeUnit === 'WORKING' && rules.closed?.some(({ from, to }) => from <= day && day <= to))
      continue
    notice += 1
  }
  return notice >= rules.noticeDays
}

/** What came of each station, by key: the day of its meeting and the day it was concluded. */
export type Played = Map<string, { meets: Day | null; concluded: Day }>

/** Lets the days pass from the handing in on, until the route is through or so many days have gone. */
export function play(
  stations: readonly RouteStation[],
  calendars: Calendars,
  gaps: Gaps,
  from: Day,
  days: number,
): Played {
  const played: Played = new Map()
  const positions = [...new Set(stations.map(({ position }) => position))].sort((a, b) => a - b)
  let at = 0
  let begun = addDays(from, gaps.beforeFirst)
  let ready = begun
  for (let gone = 0; gone < days; gone += 1) {
    const today = addDays(from, gone)
    while (begun <= today && at < positions.length) {
      const turn = stations.filter(({ position }) => position === positions[at])
      for (const station of turn) lookAt(station, { today, begun, ready, calendars, played })
      if (!turn.every(({ key }) => played.has(key))) break
      at += 1
      begun = today
      ready = addDays(today, gaps.between)
    }
  }
  return played
}

const days = new WeakMap<PlannedMeeting, Day>()

/** The day of a meeting, found out once: a play asks for it hundreds of times. */
function dayOfMeeting(meeting: PlannedMeeting): Day {
  const day = days.get(meeting) ?? dayOf(meeting.startsAt)
  days.set(meeting, day)
  return day
}

interface Now {
  today: Day
  begun: Day
  ready: Day
  calendars: Calendars
  played: Played
}

function lookAt(station: RouteStation, { today, begun, ready, calendars, played }: Now): void {
  const { key, committee, scheduledAt, silentAfter, silentAfterDays } = station
  if (played.has(key) || committee === null) return
  const due = silentAfter ?? (silentAfterDays === undefined ? undefined : addDays(begun, silentAfterDays))
  if (due !== undefined && today > due) {
    played.set(key, { meets: null, concluded: today })
    return
  }
  if (scheduledAt) {
    const meets = dayOf(scheduledAt)
    if (meets <= today) played.set(key, { meets, concluded: today })
    return
  }
  const isHeard = (calendars.get(committee) ?? []).some(
    (meeting) =>
      dayOfMeeting(meeting) === today &&
      ready <= today &&
      bruteHandIn(meeting.rules, meeting.startsAt) >= ready,
  )
  if (isHeard) played.set(key, { meets: today, concluded: today })
}
