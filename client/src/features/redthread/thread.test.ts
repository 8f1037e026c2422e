import { expect, test } from 'vitest'
import { decisionOf, hangPapers, measuresOf, type ThreadPaper } from './thread.js'

const paper = (id: string) => ({ id }) as ThreadPaper
const holder = (id: string, ...papers: string[]) => ({ id, papers: papers.map((one) => ({ id: one })) })

test('a paper is shown in full where it is read first, and what hangs nowhere hangs on the field', () => {
  const goal = {
    ...holder('goal', 'a'),
    annualGoals: [holder('year', 'b')],
    measures: [
      { ...holder('loose', 'b', 'a'), annualGoal: null },
      { ...holder('tied', 'b', 'hidden'), annualGoal: { id: 'year' } },
    ],
  }
  const field = { ...holder('field'), annualGoals: [], measures: [] }
  const hanging = hangPapers([paper('a'), paper('b'), paper('c')], [goal, field], 'field')
  const said = [...hanging].map(([id, all]) => [
    id,
    ...all.map(({ paper: p, inFull }) => (inFull ? p.id : `(${p.id})`)),
  ])
  expect(said).toEqual([
    ['year', 'b'],
    ['tied', '(b)'],
    ['loose', '(b)', 'a'],
    ['goal', '(a)'],
    ['field', 'c'],
  ])
  expect(measuresOf(goal.measures, null).map(({ id }) => id)).toEqual(['loose'])
})

test('what counts is what the body that decides said last', () => {
  const station = (role: string, id: string | null) => ({ role, resolution: id && { id } })
  const of = (...consultations: object[]) => decisionOf({ consultations } as never)?.id ?? null
  expect(of(station('HEARING', '1'), station('DECISION', null))).toBe(null)
  expect(of(station('DECISION', '1'), station('DECISION', '2'), station('NOTICE', '3'))).toBe('2')
})
