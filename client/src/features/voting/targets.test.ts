import { expect, test } from 'vitest'
import type { Ballot, Station } from './room.js'
import { aboutStation, hasMain, targetsOf } from './targets.js'

const committees = [
  { id: 'a', name: 'Integrationsrat' },
  { id: 'b', name: 'Sozialausschuss' },
]
const station = (id: string, committee: string, paper = 'p', state = 'SCHEDULED') =>
  ({
    ...{ id, state, committee: { id: committee }, paper: { id: paper, number: paper, title: '' } },
    draftResolution: { id: 'd', text: `Text ${paper}` },
  }) as unknown as Station
const main = (committee: string, consultation: string | null) =>
  ({
    ...{ subject: 'MAIN_MOTION', committee: { id: committee } },
    consultation: consultation ? { id: consultation } : null,
  }) as unknown as Ballot

test('each station that waits is voted on by its own committee, also after another one has voted', () => {
  const consultations = [station('1', 'a'), station('2', 'b')]
  const [first, second] = targetsOf({ committees }, { consultations })
  expect([first?.name, second?.name]).toEqual(['Integrationsrat', 'Sozialausschuss'])
  const voted = [main('a', '1')]
  expect([first, second].map((one) => one && hasMain(voted, one))).toEqual([true, false])
  const left = targetsOf(
    { committees },
    { consultations: [station('1', 'a', 'p', 'CONCLUDED'), station('2', 'b')] },
  )
  expect(left.map(({ consultationId }) => consultationId)).toEqual(['2'])
})

test('at an item without a paper each committee that meets votes', () => {
  const all = targetsOf({ committees }, { consultations: [] })
  expect(all.map(({ committeeId, consultationId }) => [committeeId, consultationId])).toEqual([
    ['a', null],
    ['b', null],
  ])
  expect(all.map((one) => hasMain([main('a', null)], one))).toEqual([true, false])
})

test('several papers at one item of one committee are told apart by their numbers', () => {
  const all = [station('1', 'a', 'p'), station('2', 'a', 'q')]
  const room = { committees: committees.slice(0, 1) }
  expect(targetsOf(room, { consultations: all }).map(({ name }) => name)).toEqual(['p', 'q'])
  expect(aboutStation({ committees }, all[0] as Station)).toBe('Integrationsrat · p')
})
