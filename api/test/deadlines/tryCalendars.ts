import { addDays, dayOf, type Day } from '../../src/contract/calendar.js'
import { earliest, latestStart, type RouteDates, type RouteStation } from '../../src/contract/routeDates.js'
import { Random } from '../operations/random.js'
import { bruteHandIn, play, type Played } from './bruteForce.js'
import { meeting, randomCalendars, randomStations, start, underWay } from './randomCalendars.js'
import { realRules } from './realRules.js'

// The solver beside days that pass one by one: what differs, how often which case came up, and what both took.

/** What came of trying. */
export interface Tried {
  tried: number
  wrong: string[]
  seen: Record<string, number>
  solverMs: number
  plainMs: number
}

const horizon = 700

const began = (): Tried => ({ tried: 0, wrong: [], seen: {}, solverMs: 0, plainMs: 0 })
const saw = (so: Tried, what: string, times = 1) => (so.seen[what] = (so.seen[what] ?? 0) + times)
const differs = (so: Tried, what: object) => so.wrong.push(JSON.stringify(what))

function timed<T>(so: Tried, which: 'solverMs' | 'plainMs', run: () => T): T {
  const from = performance.now()
  const found = run()
  so[which] += performance.now() - from
  return found
}

/** The earliest dates of routes under way, on random calendars. */
export function tryForwards(calendarsTried: number): Tried {
  const so = began()
  for (let seed = 1; seed <= calendarsTried; seed += 1) {
    const r = new Random(seed)
    const calendars = randomCalendars(r)
    const stations = underWay(r, randomStations(r))
    const gaps = { beforeFirst: r.pick([0, 14, 28]), between: r.between(0, 5) }
    const from = addDays(start, r.between(0, 60))
    const found = timed(so, 'solverMs', () => earliest(stations, calendars, gaps, from))
    const played = timed(so, 'plainMs', () => play(stations, calendars, gaps, from, horizon))
    compare(so, seed, found, played)
    so.tried += 1
  }
  return so
}

function compare(so: Tried, seed: number, found: RouteDates, played: Played): void {
  for (const { key, meeting: reached, concludedOn, silent, missed, handInBy, readyOn } of found.stations) {
    const truth = played.get(key)
    if (concludedOn !== (truth?.concluded ?? null)) differs(so, { seed, key, concludedOn, truth })
    if (truth && silent !== (truth.meets === null)) differs(so, { seed, key, silent, truth })
    if (truth?.meets && reached?.day !== truth.meets) differs(so, { seed, key, reached, truth })
    for (const one of missed)
      if (one.handInBy >= (readyOn ?? '') || one.day < (readyOn ?? '')) differs(so, { seed, key, one })
    if (handInBy && handInBy < (readyOn ?? '')) differs(so, { seed, key, handInBy, readyOn })
    saw(so, 'missed', missed.length)
    saw(so, 'silent', silent ? 1 : 0)
  }
  saw(so, found.decidedOn ? 'decided' : 'open')
}

/** The last start that still arrives, on random calendars: of proposals, or of routes under way. */
export function tryBackwards(calendarsTried: number, isUnderWay: boolean): Tried {
  const so = began()
  for (let seed = 1; seed <= calendarsTried; seed += 1) {
    const r = new Random(seed)
    const calendars = randomCalendars(r)
    const stations: RouteStation[] = isUnderWay ? underWay(r, randomStations(r)) : randomStations(r)
    const gaps = { beforeFirst: isUnderWay ? 0 : r.pick([0, 14, 28]), between: r.between(0, 5) }
    const wanted = r.pick(stations)
    const target = r.pick(calendars.get(wanted.committee ?? '') ?? [])
    if (!target || wanted.scheduledAt) continue
    // whoever wants to be heard does not count on silence
    const { silentAfterDays: _days, silentAfter: _day, ...heard } = wanted
    const way = [...stations.filter(({ position }) => position < wanted.position), heard]
    const until = dayOf(target.startsAt)
    const arrives = (from: Day) => {
      const days = 1 + (Date.parse(until) - Date.parse(from)) / 86_400_000
      return play(way, calendars, gaps, from, days).has(wanted.key)
    }
    const at = { station: wanted.key, meetingId: target.id }
    const { handInBy } = timed(so, 'solverMs', () => latestStart(stations, calendars, gaps, at))
    const tries = handInBy ? [0, 1, 2, 3, 7, 30].map((n) => addDays(handInBy, n)) : [addDays(start, -400)]
    const truth = timed(
      so,
      'plainMs',
      () => tries.filter((from) => from <= until && arrives(from)).at(-1) ?? null,
    )
    if (handInBy !== truth) differs(so, { seed, handInBy, truth })
    so.tried += 1
    saw(so, handInBy ? 'reachable' : 'never')
    if (isUnderWay) saw(so, 'scheduled', handInBy && way.some(({ scheduledAt }) => scheduledAt) ? 1 : 0)
  }
  return so
}

/** The last day to hand in for a meeting of every day of eight months, by the rules of five councils. */
export function tryRealRules(): Tried {
  const so = began()
  for (const [name, rules] of Object.entries(realRules))
    for (let day = '2026-10-01'; day < '2027-06-01'; day = addDays(day, 1)) {
      const one = meeting('m', day, rules)
      const calendars = new Map([['A', [one]]])
      const way = [{ key: 'x', position: 1, committee: 'A' }]
      const found = timed(so, 'solverMs', () =>
        earliest(way, calendars, { beforeFirst: 0, between: 0 }, addDays(start, -60)),
      )
      const truth = timed(so, 'plainMs', () => bruteHandIn(rules, one.startsAt))
      const handInBy = found.stations[0]?.handInBy
      if (handInBy !== truth) differs(so, { name, day, handInBy, truth })
      so.tried += 1
      saw(so, name)
    }
  return so
}
