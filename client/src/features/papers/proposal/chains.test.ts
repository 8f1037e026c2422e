import { expect, test } from 'vitest'
import { maskFragments } from 'gql.tada'
import { StandingParts, StationParts } from '../documents.js'
import { chainsOf, lineOfChain, standingOfChain } from './chains.js'
import type { PaperShown } from './documents.js'

const t = (key: string, places?: Record<string, unknown>) =>
  places ? `${key} ${Object.values(places).join(' ')}` : key
const words = {
  t,
  formats: { date: (day: string) => day, number: String },
  committeePath: (id: string) => `/gremien/${id}`,
}

interface About {
  id: string
  state: 'OFFERED' | 'SUBMITTED' | 'LAPSED' | 'IN_CONSULTATION' | 'ADOPTED' | 'ADMITTED' | 'SETTLED'
  kind?: 'INQUIRY'
  body?: string
  after?: string
  stations?: ('CONCLUDED' | 'OPEN' | 'PLANNED')[]
  transfer?: PaperShown['transfer']
  forwards?: boolean
}

function paper({ id, kind, state, body = 'Neuss', after, stations = [], transfer = null, forwards }: About) {
  const ended = state === 'ADOPTED'
  return {
    id,
    kind: kind ?? 'PROPOSAL',
    movedAt: null,
    body: { name: body, shortName: body, district: { shortName: 'Kreis' } },
    relatedPaper: after ? { id: after } : null,
    offeredTo: { id: 'rat', name: 'Integrationsrat' },
    leadOffice: null,
    route: stations.length > 0 ? { forwardsToDistrict: forwards ?? false } : null,
    transfer,
    consultations: stations.map((station, index) => ({
      id: `${id}-${index}`,
      ...maskFragments([StationParts], {
        id: `${id}-${index}`,
        state: station,
        role: 'DECISION',
        source: 'TEMPLATE',
        committeeKind: 'COUNCIL',
        dueOn: null,
        concludedAt: station === 'CONCLUDED' ? '2026-05-01' : null,
        outcome: station === 'CONCLUDED' ? 'ADOPTED' : null,
        dropReason: null,
        committee: null,
        maySpeak: 'NONE',
        agendaItem: null,
        resolution: null,
      }),
    })),
    ...maskFragments([StandingParts], {
      state,
      waitsFor: ended ? null : 'CLERK',
      waitingDays: 3,
      waitsUntil: '2026-06-01',
      waitsForCommittee: null,
      waitsForOffice: null,
      settledOn: ended ? '2026-05-01' : null,
      settledByName: null,
    }),
  } as unknown as PaperShown
}

const arrived = {
  id: 't',
  state: 'ARRIVED',
  dueOn: '2026-07-01',
  createdAt: '2026-05-02',
  answer: null,
  toBody: { name: 'Rhein-Kreis', shortName: 'Kreis' },
} as PaperShown['transfer']

test('the paper of the Kreis follows the one of its town, other towns stand beside it', () => {
  const [a, b, c] = [
    paper({ id: 'a', state: 'ADOPTED' }),
    paper({ id: 'b', state: 'OFFERED', body: 'Kaarst' }),
    paper({ id: 'c', state: 'ADMITTED', body: 'Kreis', after: 'a' }),
  ]
  expect(chainsOf([a, b, c])).toEqual([[a, c], [b]])
})

test('a paper whose first one the reader may not see begins a chain of its own', () => {
  const c = paper({ id: 'c', state: 'ADMITTED', after: 'hidden' })
  expect(chainsOf([c])).toEqual([[c]])
})

test('before its committees a paper shows the desks it passes, and stops where it was given up', () => {
  const line = (state: About['state']) => lineOfChain([paper({ id: 'a', state })], words).map((s) => s.state)
  expect(line('OFFERED')).toEqual(['here', 'ahead', 'ahead', 'ahead'])
  expect(line('SUBMITTED')).toEqual(['done', 'here', 'ahead', 'ahead'])
  expect(line('LAPSED')).toEqual(['done'])
})

test('the crossing is shown ahead, while the Kreis decides, and gives way to its stations', () => {
  const ahead = lineOfChain(
    [paper({ id: 'a', state: 'IN_CONSULTATION', stations: ['CONCLUDED', 'OPEN'], forwards: true })],
    words,
  )
  expect(ahead.map((s) => `${s.body} ${s.state}`)).toEqual(['Neuss done', 'Neuss here', 'Kreis ahead'])
  const town = paper({
    id: 'a',
    state: 'ADOPTED',
    stations: ['CONCLUDED'],
    transfer: arrived,
    forwards: true,
  })
  expect(lineOfChain([town], words).map((s) => `${s.body} ${s.state}`)).toEqual(['Neuss done', 'Kreis here'])
  expect(standingOfChain([town], words, () => 12)).toEqual({
    sentence: 'papers.pages.waiting.days proposals.crossing.whom Rhein-Kreis 12',
    until: '2026-07-01',
  })
  const admitted = { ...arrived, state: 'ADMITTED' } as PaperShown['transfer']
  const line = lineOfChain(
    [
      paper({ id: 'a', state: 'ADOPTED', stations: ['CONCLUDED'], transfer: admitted }),
      paper({ id: 'c', state: 'IN_CONSULTATION', body: 'Kreis', after: 'a', stations: ['OPEN', 'PLANNED'] }),
    ],
    words,
  )
  expect(line.map((s) => `${s.body} ${s.state}`)).toEqual(['Neuss done', 'Kreis here', 'Kreis ahead'])
})

test('a declined request ends the line at the boundary', () => {
  const declined = { ...arrived, state: 'DECLINED' } as PaperShown['transfer']
  const town = paper({ id: 'a', state: 'ADOPTED', stations: ['CONCLUDED'], transfer: declined })
  const last = lineOfChain([town], words).at(-1)
  expect(last).toMatchObject({
    state: 'done',
    tone: 'bad',
    outcome: 'consultations.states.transfer.DECLINED',
  })
})

test('an inquiry goes to who answers it, and ends there', () => {
  const stops = (state: 'ADMITTED' | 'SETTLED') =>
    lineOfChain([paper({ id: 'a', kind: 'INQUIRY', state })], words).map(
      (stop) => `${stop.role} ${stop.state}`,
    )
  const [offered, checked] = ['proposals.steps.offer done', 'proposals.steps.check done']
  expect(stops('ADMITTED')).toEqual([offered, checked, 'proposals.steps.answer here'])
  expect(stops('SETTLED')).toEqual([offered, checked, 'proposals.steps.answer done'])
})
