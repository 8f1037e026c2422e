import { addDays, startOfDay, type Day, type Span } from '../../src/contract/calendar.js'
import type { NoticeRules } from '../../src/contract/notice.js'
import type { Calendars, FutureStation, PlannedMeeting, RouteStation } from '../../src/contract/routeDates.js'
import type { Random } from '../operations/random.js'
import { realRules } from './realRules.js'

// Calendars and routes drawn by chance: what the solver is tried on.

/** The first day of a drawn calendar. */
export const start = '2026-09-01'

/** A meeting at five in the afternoon or so. */
export const meeting = (id: string, day: Day, rules: NoticeRules): PlannedMeeting => ({
  id,
  startsAt: new Date(startOfDay(day).getTime() + 17 * 3_600_000),
  rules,
})

/** Some weeks of the year in which the offices are closed. */
const closedWeeks = (r: Random): Span[] =>
  Array.from({ length: r.between(1, 4) }, () => {
    const from = addDays(start, r.between(0, 400))
    return { from, to: addDays(from, r.between(0, 9)) }
  })

function randomRules(r: Random): NoticeRules {
  if (r.chance(0.4)) return r.pick(Object.values(realRules))
  return {
    ...realRules.hilden,
    noticeDays: r.between(0, 15),
    noticeUnit: r.pick(['CALENDAR', 'WORKING', 'HOURS']),
    cutOffDays: r.between(0, 30),
    countsDispatchDay: r.chance(0.3),
    countsMeetingDay: r.chance(0.3),
    closed: r.chance(0.5) ? closedWeeks(r) : [],
  }
}

/** Committees whose rules may change in the middle of the year; some meet often, some hardly, some never. */
export function randomCalendars(r: Random): Calendars {
  const calendars = new Map<string, PlannedMeeting[]>()
  for (const committee of ['A', 'B', 'C', 'D']) {
    const rules = [randomRules(r), randomRules(r)] as const
    const changes = addDays(start, r.chance(0.3) ? r.between(50, 300) : 0)
    const step = r.pick([7, 21, 45, 90])
    const meetings: PlannedMeeting[] = []
    let day = addDays(start, r.between(0, step))
    for (let n = 0; day < addDays(start, 400); n += 1, day = addDays(day, r.between(1, step)))
      meetings.push(meeting(`${committee}${n}`, day, rules[day < changes ? 0 : 1]))
    if (r.chance(0.95)) calendars.set(committee, meetings)
  }
  return calendars
}

export function randomStations(r: Random): FutureStation[] {
  let position = 1
  return Array.from({ length: r.between(1, 5) }, (_, at) => {
    const isBeside = at > 0 && r.chance(0.3)
    if (at > 0 && !isBeside) position += r.between(1, 2)
    return {
      key: `s${at}`,
      position,
      committee: r.chance(0.98) ? r.pick(['A', 'B', 'C', 'D']) : null,
      ...(isBeside && r.chance(0.5) ? { silentAfterDays: r.between(5, 90) } : {}),
    }
  })
}

/** The same under way: its first stations wait on an agenda or have a due day. */
export const underWay = (r: Random, stations: readonly FutureStation[]): RouteStation[] =>
  stations.map((station) => {
    if (station.position > 1 || !r.chance(0.5)) return station
    return r.chance(0.7)
      ? { ...station, scheduledAt: meeting('', addDays(start, r.between(-5, 120)), realRules.bonn).startsAt }
      : { ...station, silentAfter: addDays(start, r.between(0, 60)) }
  })
