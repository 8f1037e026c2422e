import { expect, test } from 'vitest'
import { actionsOf, awaitedUntil, isHeldHere } from './actions.js'
import { placesFor } from './stationPlaces.js'
import { likeliest, previewOf, type DeskPaper, type Template } from './templates.js'

const now = new Date('2026-11-23T10:00:00Z')
const station = (
  id: string,
  position: number,
  state: string,
  availableActions: string[] = [],
  date?: string,
) => ({
  id,
  position,
  state,
  role: 'DECISION',
  committee: { id: `c-${id}`, name: `Gremium ${id}` },
  availableActions,
  agendaItem: date ? { label: 'Ö 1', meeting: { startsAt: date, place: 'Rathaus' } } : null,
  replies: [],
})
const paper = (given: object) =>
  ({
    id: 'paper',
    availableActions: [],
    statement: null,
    consultations: [],
    suspensions: [],
    transfer: null,
    movedAt: null,
    offeredTo: null,
    body: { id: 'body', committees: [{ id: 'council', kind: 'COUNCIL', name: 'Rat der Stadt' }] },
    ...given,
  }) as unknown as DeskPaper
const verbsOf = (given: object) => actionsOf(paper(given), now).map(({ verb }) => verb)

test('the likeliest next step comes first; what applicants do is not on this desk', () => {
  expect(
    verbsOf({ availableActions: ['refusePaper', 'returnPaper', 'admitPaper', 'withdrawPaper'] }),
  ).toEqual(['admitPaper', 'returnPaper', 'refusePaper'])
  expect(verbsOf({})).toEqual([])
})

test('a station gets its date first, and once it has one its result', () => {
  const verbs = ['recordOutcome', 'scheduleConsultation']
  expect(verbsOf({ consultations: [station('a', 1, 'OPEN', verbs)] })[0]).toBe('scheduleConsultation')
  expect(verbsOf({ consultations: [station('a', 1, 'SCHEDULED', verbs, '2026-11-20T17:00:00Z')] })[0]).toBe(
    'recordOutcome',
  )
})

test('a station whose meeting runs here, or was invited to and is counted here, gets its result there', () => {
  const at = (state: string, number: number | null) =>
    isHeldHere({ state: 'SCHEDULED', agendaItem: { meeting: { state, number } } } as never)
  expect([at('OPEN', null), at('INTERRUPTED', 3), at('INVITED', 3)]).toEqual([true, true, true])
  expect([at('INVITED', null), at('SCHEDULED', 3), at('CLOSED', 3)]).toEqual([false, false, false])
  expect(isHeldHere(station('a', 1, 'OPEN') as never)).toBe(false)
})

test('an awaited statement is not passed over before its day', () => {
  const statement = (dueOn: string) => ({
    id: 'statement',
    state: 'REQUESTED',
    dueOn,
    availableActions: [],
    coSignatures: [{ id: 'sign', maySign: true }],
  })
  const given = { availableActions: ['startRoute', 'setReference'], statement: statement('2026-12-01') }
  expect(verbsOf(given)).toEqual(['coSignStatement', 'setReference', 'startRoute'])
  expect(awaitedUntil(paper(given))).toBe('2026-12-01')
  expect(verbsOf({ ...given, statement: statement('2026-11-01') })[1]).toBe('startRoute')
})

const template = (id: string, kinds: string[]) =>
  ({
    id,
    key: id,
    stations: kinds.map((committeeKind, at) => ({
      id: `${id}-${at}`,
      position: at + 1,
      committeeKind,
      role: 'HEARING',
      dueDays: 60,
    })),
  }) as unknown as Template

test('a route is shown with the committees there are here, and the one with the fewest missing is chosen', () => {
  const long = template('long', ['INTEGRATION_BODY', 'COUNCIL'])
  const short = template('short', ['COUNCIL'])
  expect(previewOf(long, paper({})).map(({ committee }) => committee)).toEqual([null, 'Rat der Stadt'])
  expect(likeliest([long, short], paper({}))).toBe('short')
  const moved = paper({ movedAt: '2026-11-01T00:00:00Z', offeredTo: { id: 'i', name: 'Integrationsrat' } })
  expect(previewOf(long, moved).map(({ role }) => role)).toEqual(['OWN_MOTION', 'HEARING'])
})

test('a further station goes before or beside what has not begun, or to the end', () => {
  const stations = [station('a', 1, 'CONCLUDED'), station('b', 2, 'OPEN'), station('c', 3, 'PLANNED')]
  const places = placesFor(stations as never, (key) => key)
  expect(places.map(({ position, alone }) => [position, alone])).toEqual([
    [3, true],
    [3, false],
    [4, true],
  ])
  expect(placesFor([station('a', 1, 'OPEN')] as never, (key) => key)).toHaveLength(1)
})
