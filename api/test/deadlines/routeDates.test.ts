import { describe, expect, it } from 'vitest'
import { addDays, dayOf, startOfDay, type Day } from '../../src/contract/calendar.js'
import type { NoticeRules } from '../../src/contract/notice.js'
import {
  earliest,
  latestStart,
  type Calendars,
  type FutureStation,
  type PlannedMeeting,
  type RouteStation,
} from '../../src/contract/routeDates.js'
import { Random } from '../operations/random.js'
import { bruteHandIn, play } from './bruteForce.js'
import { realRules } from './realRules.js'

const calendarsTried = process.env.MITSPRACHE_LONG === '1' ? 10_000 : 400
const horizon = 500
const start = '2026-09-01'

/** A meeting at five in the afternoon or so. */
const meeting = (id: string, day: Day, rules: NoticeRules): PlannedMeeting => ({
  id,
  startsAt: new Date(startOfDay(day).getTime() + 17 * 3_600_000),
  rules,
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
  }
}

/** Committees whose rules may change in the middle of the year; some meet often, some hardly, some never. */
function randomCalendars(r: Random): Calendars {
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

function randomStations(r: Random): FutureStation[] {
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
const underWay = (r: Random, stations: readonly FutureStation[]): RouteStation[] =>
  stations.map((station) => {
    if (station.position > 1 || !r.chance(0.5)) return station
    return r.chance(0.7)
      ? { ...station, scheduledAt: meeting('', addDays(start, r.between(-5, 120)), realRules.bonn).startsAt }
      : { ...station, silentAfter: addDays(start, r.between(0, 60)) }
  })

describe('the dates of a route', () => {
  it(`are those of days that pass one by one, on ${calendarsTried} random calendars`, () => {
    const seen = { decided: 0, open: 0, missed: 0, silent: 0 }
    for (let seed = 1; seed <= calendarsTried; seed += 1) {
      const r = new Random(seed)
      const calendars = randomCalendars(r)
      const stations = underWay(r, randomStations(r))
      const gaps = { beforeFirst: r.pick([0, 14, 28]), between: r.between(0, 5) }
      const from = addDays(start, r.between(0, 60))
      const found = earliest(stations, calendars, gaps, from)
      const played = play(stations, calendars, gaps, from, horizon + 200)
      for (const {
        key,
        meeting: reached,
        concludedOn,
        silent,
        missed,
        handInBy,
        readyOn,
      } of found.stations) {
        const truth = played.get(key)
        expect({ seed, key, concludedOn }).toEqual({ seed, key, concludedOn: truth?.concluded ?? null })
        if (truth) expect({ seed, key, silent }).toEqual({ seed, key, silent: truth.meets === null })
        if (truth?.meets) expect(reached?.day).toBe(truth.meets)
        for (const one of missed)
          expect(one.handInBy < (readyOn ?? '') && one.day >= (readyOn ?? '')).toBe(true)
        if (handInBy) expect(handInBy >= (readyOn ?? '')).toBe(true)
        seen.missed += missed.length
        seen.silent += silent ? 1 : 0
      }
      seen[found.decidedOn ? 'decided' : 'open'] += 1
    }
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(calendarsTried / 50)
  }, 240_000)

  it(`backwards give the last start that still arrives, on ${calendarsTried} random calendars`, () => {
    const seen = { reachable: 0, never: 0 }
    for (let seed = 1; seed <= calendarsTried; seed += 1) {
      const r = new Random(seed)
      const calendars = randomCalendars(r)
      const stations = randomStations(r)
      const gaps = { beforeFirst: r.pick([0, 14, 28]), between: r.between(0, 5) }
      const wanted = r.pick(stations)
      const target = r.pick(calendars.get(wanted.committee ?? '') ?? [])
      if (!target) continue
      const { silentAfterDays: _, ...heard } = wanted
      const way = [...stations.filter(({ position }) => position < wanted.position), heard]
      const until = dayOf(target.startsAt)
      const arrives = (from: Day) => {
        const end = play(way, calendars, gaps, from, 1 + (Date.parse(until) - Date.parse(from)) / 86_400_000)
        return end.has(wanted.key)
      }
      const { handInBy } = latestStart(stations, calendars, gaps, {
        station: wanted.key,
        meetingId: target.id,
      })
      const tries = handInBy ? [0, 1, 2, 3, 7, 30].map((n) => addDays(handInBy, n)) : [addDays(start, -400)]
      const truth = tries.filter((from) => from <= until && arrives(from)).at(-1) ?? null
      expect({ seed, handInBy }).toEqual({ seed, handInBy: truth })
      seen[handInBy ? 'reachable' : 'never'] += 1
    }
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(calendarsTried / 100)
  }, 240_000)

  it('say why a meeting is missed and who has no dates', () => {
    const calendars: Calendars = new Map([
      ['I', [meeting('i1', '2026-12-09', realRules.hilden), meeting('i2', '2027-01-27', realRules.hilden)]],
      ['S', [meeting('s1', '2027-02-02', realRules.hilden), meeting('s2', '2027-02-24', realRules.hilden)]],
    ])
    const stations: RouteStation[] = [
      { key: 'hearing', position: 1, committee: 'I' },
      { key: 'social', position: 2, committee: 'S' },
      { key: 'council', position: 3, committee: 'R' },
      { key: 'district', position: 4, committee: null },
    ]
    const found = earliest(stations, calendars, { beforeFirst: 0, between: 1 }, '2026-12-01')
    expect(found.decidedOn).toBeNull()
    expect(found.stations).toMatchObject([
      {
        meeting: { id: 'i2', day: '2027-01-27' },
        handInBy: '2027-01-17',
        missed: [{ id: 'i1', handInBy: '2026-11-29' }],
        lacks: null,
      },
      {
        meeting: { id: 's2', day: '2027-02-24' },
        handInBy: '2027-02-14',
        missed: [{ id: 's1', handInBy: '2027-01-23' }],
        lacks: null,
      },
      { readyOn: '2027-02-25', meeting: null, lacks: 'DATES' },
      { readyOn: null, meeting: null, lacks: 'EARLIER' },
    ])
  })
})

describe('a Kreis’s budget session', () => {
  // by hand: 16 December, six clear days: 9 December; the district committee of 2 December is too late by none
  const calendars: Calendars = new Map([
    ['S', [meeting('s1', '2026-10-27', realRules.kreistag), meeting('s2', '2026-11-24', realRules.kreistag)]],
    ['D', [meeting('d1', '2026-11-11', realRules.kreistag), meeting('d2', '2026-12-02', realRules.kreistag)]],
    ['K', [meeting('budget', '2026-12-16', realRules.kreistag)]],
  ])
  const stations: FutureStation[] = ['S', 'D', 'K'].map((committee, at) => ({
    key: committee,
    position: at + 1,
    committee,
  }))

  it.each([
    // the committee of 24 November is one day too late for the invitation of the 25th, with two days between
    [1, '2026-11-17', ['s2', 'd2', 'budget']],
    [2, '2026-10-20', ['s1', 'd2', 'budget']],
  ])('with %i days between asks to hand in by %s', (between, by, meetings) => {
    const found = latestStart(
      stations,
      calendars,
      { beforeFirst: 0, between },
      { station: 'K', meetingId: 'budget' },
    )
    expect(found.handInBy).toBe(by)
    expect(found.stations.map((one) => one.meeting?.id)).toEqual(meetings)
    expect(earliest(stations, calendars, { beforeFirst: 0, between }, by).decidedOn).toBe('2026-12-16')
    expect(earliest(stations, calendars, { beforeFirst: 0, between }, addDays(by, 1)).decidedOn).toBeNull()
  })

  it('the last day to hand in is the one that is tried out', () => {
    for (const rules of Object.values(realRules))
      for (let day = '2026-10-01'; day < '2027-06-01'; day = addDays(day, 1)) {
        const { startsAt } = meeting('', day, rules)
        const found = earliest(
          [{ key: 'x', position: 1, committee: 'A' }],
          new Map([['A', [meeting('m', day, rules)]]]),
          { beforeFirst: 0, between: 0 },
          start,
        )
        expect(found.stations[0]?.handInBy).toBe(bruteHandIn(rules, startsAt))
      }
  })
})
