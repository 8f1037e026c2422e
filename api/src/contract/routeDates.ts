import { addDays, dayOf, type Day } from './calendar.js'
import { handInDay, type NoticeRules } from './notice.js'

/** A meeting the solver may count on, with the rules of its committee valid on its day. */
export interface PlannedMeeting {
  id: string
  startsAt: Date
  rules: NoticeRules
  /** Of the committees it is held together with. */
  together?: readonly NoticeRules[]
}

/** Which rules a meeting goes by: those of every committee that takes part, the strictest decides. */
export const rulesFor = ({ rules, together = [] }: PlannedMeeting): readonly NoticeRules[] => [
  rules,
  ...together,
]

/** The last day to hand in for a meeting. */
export const handInFor = (meeting: PlannedMeeting): Day =>
  rulesFor(meeting)
    .map((rules) => handInDay(rules, meeting.startsAt))
    .reduce((a, b) => (a < b ? a : b))

/** One station of a route that is still to come. */
export interface FutureStation {
  key: string
  /** Stations that share a position run at the same time; the next begins when the last of them is concluded. */
  position: number
  /** The committee, by which its meetings are found; null when the body has none of this kind yet. */
  committee: string | null
  /** A parallel station that may stay silent ends without an opinion so many days after its turn began; absent: the route waits. */
  silentAfterDays?: number
}

/** The same under way: its turn may have begun, a meeting may have it on its agenda. */
export interface RouteStation extends FutureStation {
  /** Already on the agenda of a meeting that begins then. */
  scheduledAt?: Date
  /** Its turn has begun and it ends without an opinion after this day. */
  silentAfter?: Day
}

/** How long things take between the meetings, in calendar days. */
export interface Gaps {
  /** From handing in to the first committee: formal check and the administration's statement. */
  beforeFirst: number
  /** From one meeting until its outcome lies before the next committee. */
  between: number
}

/** Each committee's meetings in order of time. */
export type Calendars = ReadonlyMap<string, readonly PlannedMeeting[]>

/** What is expected of one station. */
export interface StationDates {
  key: string
  /** Since when it can be handed in to the committee; null when an earlier station has no date. */
  readyOn: Day | null
  /** The meeting it reaches; null without one. */
  meeting: { id: string | null; day: Day } | null
  /** The last day to hand it in for that meeting. */
  handInBy: Day | null
  /** When the route goes on from it; null when that cannot be said. */
  concludedOn: Day | null
  /** Why an earlier meeting is missed: on the day it was ready, these could not be reached any more. */
  missed: { id: string; day: Day; handInBy: Day }[]
  /** Why there is no meeting: the committee has no (further) dates, an earlier station has none, or there is no committee. */
  lacks: 'DATES' | 'EARLIER' | 'COMMITTEE' | null
  /** It ends without an opinion before its committee can deal with it. */
  silent: boolean
}

/** What is expected of a route: each station, and when the last is concluded. */
export interface RouteDates {
  stations: StationDates[]
  decidedOn: Day | null
}

/** A route's positions in order, each with its stations. */
export function positionsOf<S extends FutureStation>(stations: readonly S[]): S[][] {
  const positions = new Map<number, S[]>()
  for (const station of [...stations].sort((a, b) => a.position - b.position))
    positions.set(station.position, [...(positions.get(station.position) ?? []), station])
  return [...positions.values()]
}

/**
 * The earliest dates a route can have when it is handed in on a day: every station takes the first meeting for which it is in
 * on time, and each position begins after all of the one before are concluded.
 */
export function earliest(
  stations: readonly RouteStation[],
  calendars: Calendars,
  gaps: Gaps,
  from: Day,
): RouteDates {
  let begun: Day | null = addDays(from, gaps.beforeFirst)
  let ready: Day | null = begun
  const found: StationDates[] = []
  for (const position of positionsOf(stations)) {
    const dates: StationDates[] = position.map((station) => stationDates(station, calendars, begun, ready))
    found.push(...dates)
    begun = lastOf(dates.map(({ concludedOn }) => concludedOn))
    ready = begun && addDays(begun, gaps.between)
  }
  return { stations: found, decidedOn: found.length > 0 ? begun : null }
}

/** The last of some days; null when one of them is not known. */
function lastOf(days: readonly (Day | null)[]): Day | null {
  return days.reduce((last, day) => (last === null || day === null ? null : day > last ? day : last))
}

function stationDates(
  station: RouteStation,
  calendars: Calendars,
  begun: Day | null,
  ready: Day | null,
): StationDates {
  const { key, committee, scheduledAt } = station
  const empty = { key, readyOn: ready, meeting: null, handInBy: null, concludedOn: null, missed: [] }
  if (begun === null || ready === null) return { ...empty, lacks: 'EARLIER', silent: false }
  if (committee === null) return { ...empty, lacks: 'COMMITTEE', silent: false }
  const missed: StationDates['missed'] = []
  const reached = scheduledAt
    ? { id: null, day: dayOf(scheduledAt), handInBy: null }
    : reachedMeeting(calendars.get(committee) ?? [], ready, missed)
  const silentOn = silenceOf(station, begun)
  const silent = silentOn !== null && (!reached || silentOn <= begun || silentOn <= reached.day)
  if (!reached) return { ...empty, concludedOn: silentOn, missed, lacks: 'DATES', silent }
  const { id, day, handInBy } = reached
  // a meeting that has been waits for its outcome to be entered
  const concludedOn = silent ? silentOn : day > begun ? day : begun
  return { key, readyOn: ready, meeting: { id, day }, handInBy, concludedOn, missed, lacks: null, silent }
}

/** The first meeting an item ready on a day is in on time for; notes those that come before it. */
function reachedMeeting(
  meetings: readonly PlannedMeeting[],
  ready: Day,
  missed: StationDates['missed'],
): { id: string; day: Day; handInBy: Day } | null {
  for (const planned of meetings) {
    const day = dayOf(planned.startsAt)
    if (day < ready) continue
    const meeting = { id: planned.id, day, handInBy: handInFor(planned) }
    if (meeting.handInBy >= ready) return meeting
    missed.push(meeting)
  }
  return null
}

/** The day on which a silent station ends without an opinion: the one after it was due. Null when the route waits for it. */
function silenceOf({ silentAfter, silentAfterDays }: RouteStation, begun: Day): Day | null {
  if (silentAfter !== undefined) return silentAfter < begun ? begun : addDays(silentAfter, 1)
  return silentAfterDays === undefined ? null : addDays(begun, silentAfterDays + 1)
}

/** The last day on which a station's papers must lie before its committee, and the meeting it takes; null: it ends silent. */
export interface StationLimit {
  key: string
  readyBy: Day
  meeting: { id: string | null; day: Day } | null
}

/** What has to be done by when so that a station is dealt with in the meeting wanted. */
export interface LatestStart {
  /** The last day to hand in; null when no start reaches the meeting. */
  handInBy: Day | null
  /** The stations up to the wanted one, in order. */
  stations: StationLimit[]
}

/**
 * Backwards: the last day to hand in so that a station is dealt with in a given meeting at the latest. Stations after it, and
 * those beside it, do not matter. For a route under way it is the last day on which the first of its stations may be ready.
 */
export function latestStart(
  stations: readonly RouteStation[],
  calendars: Calendars,
  gaps: Gaps,
  target: { station: string; meetingId: string },
): LatestStart {
  const wanted = stations.find(({ key }) => key === target.station)
  const last = meetingsOf(wanted, calendars).find(({ id }) => id === target.meetingId)
  if (!wanted || !last) return unreachable
  const way = [...positionsOf(stations.filter(({ position }) => position < wanted.position))]
  // whoever wants to be heard does not count on silence
  const { silentAfterDays: _days, silentAfter: _day, ...heard } = wanted
  way.push([heard])
  let until: Day = dayOf(last.startsAt)
  let found: StationLimit[] = []
  for (const [at, position] of [...way.entries()].reverse()) {
    const handover = at === 0 ? 0 : gaps.between
    const limits = position.map((station) => latestReady(station, calendars, until, handover))
    if (!areKnown(limits)) return unreachable
    found = [...limits, ...found]
    const readyBy = limits.map((limit) => limit.readyBy).reduce((a, b) => (a < b ? a : b))
    until = addDays(readyBy, at === 0 ? -gaps.beforeFirst : -gaps.between)
  }
  return { handInBy: until, stations: found }
}

const unreachable: LatestStart = { handInBy: null, stations: [] }

function areKnown(limits: (StationLimit | null)[]): limits is StationLimit[] {
  return !limits.includes(null)
}

function meetingsOf(station: FutureStation | undefined, calendars: Calendars): readonly PlannedMeeting[] {
  return (station?.committee && calendars.get(station.committee)) || []
}

/** The latest day on which a station may become ready and is still concluded by a day; null when none suffices. */
function latestReady(
  station: RouteStation,
  calendars: Calendars,
  until: Day,
  handover: number,
): StationLimit | null {
  const { key, committee, scheduledAt } = station
  // nobody knows who is to deal with it: no day is early enough
  if (committee === null) return null
  let best = silentLimit(station, until, handover)
  if (scheduledAt) {
    const day = dayOf(scheduledAt)
    return day > until ? best : { key, readyBy: addDays(until, handover), meeting: { id: null, day } }
  }
  for (const planned of meetingsOf(station, calendars)) {
    const day = dayOf(planned.startsAt)
    if (day > until) break
    const readyBy = handInFor(planned)
    if (!best || readyBy >= best.readyBy) best = { key, readyBy, meeting: { id: planned.id, day } }
  }
  return best
}

/** The latest day on which a station may become ready and ends without an opinion by a day; null when the route waits for it. */
function silentLimit(
  { key, silentAfter, silentAfterDays }: RouteStation,
  until: Day,
  handover: number,
): StationLimit | null {
  if (silentAfter !== undefined)
    return silentAfter < until ? { key, readyBy: addDays(until, handover), meeting: null } : null
  return silentAfterDays === undefined
    ? null
    : { key, readyBy: addDays(until, handover - silentAfterDays - 1), meeting: null }
}
