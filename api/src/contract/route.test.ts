import { expect, test } from 'vitest'
import type { Outcome } from './consultations.lists.js'
import {
  afterOutcome,
  proceed,
  refusalOf,
  resultOf,
  turnOf,
  type RouteState,
  type RouteStation,
} from './route.js'

const station = (id: string, over: Partial<RouteStation> = {}): RouteStation => ({
  ...{
    id,
    committeeId: id,
    role: 'PRELIMINARY',
    position: 1,
    state: 'PLANNED',
    outcome: null,
    concludedAt: null,
  },
  ...over,
})
const council = station('council', { role: 'DECISION', position: 2 })
const started = (...stations: RouteStation[]) => proceed(stations, turnOf(stations)).route

let made = 0
const record = (route: RouteState, id: string, outcome: Outcome, committeeId: string | null = null) => {
  const found = route.stations.find((one) => one.id === id)
  if (!found) throw new Error(id)
  expect(refusalOf(route.stations, found, { outcome, committeeId })).toBeNull()
  return afterOutcome(route, found, { outcome, committeeId, dueOn: null }, () => `new${String(made++)}`)
}
const states = ({ stations }: RouteState) =>
  stations.toSorted((a, b) => a.position - b.position).map((s) => `${s.committeeId} ${s.role} ${s.state}`)

test('the council waits for two committees that advise it at the same time; its decision ends the way', () => {
  const begun = started(station('schools'), station('finance'), council)
  const first = record(begun, 'schools', 'RECOMMENDED')
  expect(first.step).toEqual({ kind: 'waiting' })
  const second = record(first.route, 'finance', 'NOT_RECOMMENDED')
  expect(second.step).toEqual({ kind: 'opened', ids: ['council'] })
  const last = record(second.route, 'council', 'ADOPTED')
  expect(last.step).toEqual({ kind: 'ended' })
  expect(resultOf(last.route.stations)).toMatchObject({ state: 'ADOPTED', station: { id: 'council' } })
})

test('a referral goes to the other committee and comes back before what was planned behind', () => {
  const change = record(started(station('main'), council), 'main', 'REFERRED', 'schools')
  expect(states(change.route)).toEqual([
    'main PRELIMINARY CONCLUDED',
    'schools PRELIMINARY OPEN',
    'main PRELIMINARY PLANNED',
    'council DECISION PLANNED',
  ])
  expect(change.added.map(({ source, position }) => [source, position])).toEqual([
    ['REFERRAL', 2],
    ['RETURN', 3],
  ])
})

test('a no of the deciding body ends the way and what was planned falls away; without a decision it was noted', () => {
  const begun = started(
    station('council', { role: 'DECISION' }),
    station('report', { role: 'NOTICE', position: 2 }),
  )
  const rejected = record(begun, 'council', 'REJECTED')
  expect(states(rejected.route)).toEqual(['council DECISION CONCLUDED', 'report NOTICE DROPPED'])
  expect(resultOf(rejected.route.stations).state).toBe('REJECTED')
  expect(resultOf(record(started(station('main')), 'main', 'RECOMMENDED').route.stations).state).toBe('NOTED')
})

test('while the applicants are asked nothing new begins, and the same committee has it again', () => {
  const asked = record(started(station('main'), station('schools'), council), 'main', 'RETURNED_TO_AUTHOR')
  expect(asked.step).toEqual({ kind: 'author' })
  const waiting = record(asked.route, 'schools', 'RECOMMENDED')
  expect(waiting.step).toEqual({ kind: 'waiting' })
  expect(turnOf(waiting.route.stations)).toEqual({ kind: 'opened', ids: [asked.added[0]?.id] })
})

test('what cannot be recorded is said why', () => {
  const { stations } = started(station('main'), council)
  const [main, planned] = stations as [RouteStation, RouteStation]
  const refused = (one: RouteStation, outcome: Outcome, committeeId: string | null = null) =>
    refusalOf(stations, one, { outcome, committeeId })
  expect(refused(planned, 'ADOPTED')).toBe('ORDER_ENFORCED')
  expect(refused(main, 'ADOPTED')).toBe('OUTCOME_NOT_ALLOWED')
  expect(refused(main, 'REFERRED')).toBe('NO_TARGET')
  expect(refused(main, 'REFERRED', 'main')).toBe('SAME_COMMITTEE')
  expect(refused(main, 'RETURNED_TO_PREVIOUS')).toBe('NO_PREVIOUS_STATION')
})
