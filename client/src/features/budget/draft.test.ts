import * as v from 'valibot'
import { costInDistrict, draftFieldsSchema, type BudgetPlan } from '@mitsprache/api/contract'
import { expect, test } from 'vitest'
import { draftOf } from './draft.js'

const none = { from: 0, to: 0 }
const places = [
  { id: '0f8fad5b-d9cb-469f-a165-70867728950e', ags: '05162024', shortName: 'Neuss' },
  { id: '7c9e6679-7425-40de-944b-e07fc1f90ae7', ags: '05162004', shortName: 'Dormagen' },
]
const plan: BudgetPlan = {
  rates: {
    course: { from: 600, to: 1200 },
    travel: none,
    material: { from: 20, to: 40 },
    fixed: { from: 300, to: 500 },
  },
  firstYear: 2027,
  years: 2,
  heads: {
    '05162024': [
      { from: 10, to: 20 },
      { from: 0, to: 5 },
    ],
    '05162004': [none, none],
  },
}
const words = {
  t: (key: string, values = {}) => `${key} ${JSON.stringify(values)}`,
  money: ({ from, to }: { from: number; to: number }) => `${from}-${to}`,
  people: ({ from, to }: { from: number; to: number }) => `${from}-${to}`,
}

test('the form gets the municipalities that take part, and reckons the total of the plan', () => {
  const draft = draftOf(plan, places, '9b2d7d2e-95a6-4f1c-8f0e-5d7b2a1c3e4f', words)
  expect(v.safeParse(draftFieldsSchema, draft).success).toBe(true)
  expect(draft.bodyIds).toEqual([places[0]?.id])
  expect(draft.costs?.map(({ kind }) => kind)).toEqual(['COURSE', 'MATERIAL', 'FIXED'])
  const sum = (end: 'minEuro' | 'maxEuro', heads: number) =>
    (draft.costs ?? []).reduce((all, cost) => all + cost[end] * (cost.kind === 'FIXED' ? 1 : heads), 0)
  const { total } = costInDistrict(plan, ['05162024', '05162004'])
  expect([sum('minEuro', draft.headcountMin ?? 0), sum('maxEuro', draft.headcountMax ?? 0)]).toEqual([
    total.from,
    total.to,
  ])
  expect(draft.what).toContain('"place":"Neuss"')
  expect(draft.what).not.toContain('Dormagen')
})
