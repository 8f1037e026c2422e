import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/contract/calendar.js'
import {
  earliest,
  latestStart,
  type Calendars,
  type FutureStation,
  type RouteStation,
} from '../../src/contract/routeDates.js'
import type { NoticeRules } from '../../src/contract/notice.js'
import { meeting } from './randomCalendars.js'
import { realRules } from './realRules.js'
import { tryBackwards, tryForwards, tryRealRules, type Tried } from './tryCalendars.js'

const calendarsTried = process.env.MITSPRACHE_LONG === '1' ? 10_000 : 400

// counted by hand: without a cut-off the invitation is what papers must be in time for
const [kreistag, hilden] = [realRules.kreistag, realRules.hilden].map((rules) => ({
  ...rules,
  cutOffDays: 0,
})) as [NoticeRules, NoticeRules]

describe('the dates of a route', () => {
  const often = ({ seen }: Tried, share: number) => {
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(calendarsTried / share)
  }

  it(`are those of days that pass one by one, on ${calendarsTried} random calendars`, () => {
    const so = tryForwards(calendarsTried)
    expect(so.wrong).toEqual([])
    expect(Object.keys(so.seen).sort()).toEqual(['decided', 'missed', 'open', 'silent'])
    often(so, 50)
  }, 240_000)

  it.each([
    ['backwards give the last start that still arrives', false, ['never', 'reachable']],
    ['backwards do the same for a route under way', true, ['never', 'reachable', 'scheduled']],
  ])(
    `%s, on ${calendarsTried} random calendars`,
    (_, isUnderWay, cases) => {
      const so = tryBackwards(calendarsTried, isUnderWay)
      expect(so.wrong).toEqual([])
      expect(Object.keys(so.seen).sort()).toEqual(cases)
      often(so, 100)
    },
    240_000,
  )

  it('say why a meeting is missed and who has no dates', () => {
    const calendars: Calendars = new Map([
      ['I', [meeting('i1', '2026-12-09', hilden), meeting('i2', '2027-01-27', hilden)]],
      ['S', [meeting('s1', '2027-02-02', hilden), meeting('s2', '2027-02-24', hilden)]],
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
    ['S', [meeting('s1', '2026-10-27', kreistag), meeting('s2', '2026-11-24', kreistag)]],
    ['D', [meeting('d1', '2026-11-11', kreistag), meeting('d2', '2026-12-02', kreistag)]],
    ['K', [meeting('budget', '2026-12-16', kreistag)]],
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
    const { wrong, seen } = tryRealRules()
    expect(wrong).toEqual([])
    expect(Object.keys(seen)).toHaveLength(5)
  })
})
