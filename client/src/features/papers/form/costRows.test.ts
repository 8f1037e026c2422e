import { expect, test } from 'vitest'
import { costsOf, rowsOf, totalOf } from './costRows.js'

const course = { kind: 'COURSE', label: null, minEuro: 600, maxEuro: 1200 } as const

test('the sum is (course + travel + material) × people + fixed costs, as a range', () => {
  const costs = [
    course,
    { kind: 'TRAVEL', label: null, minEuro: 50, maxEuro: 100 },
    { kind: 'FIXED', label: 'Raum', minEuro: 500, maxEuro: 700 },
  ] as const
  expect(totalOf({ costs: [...costs], headcountMin: 10, headcountMax: 20 })).toEqual({
    from: 7000,
    to: 26700,
  })
  expect(totalOf({ costs: [course], headcountMin: null, headcountMax: null })).toEqual({
    from: 600,
    to: 1200,
  })
  expect(totalOf({ costs: [], headcountMin: 10, headcountMax: 20 })).toBeNull()
})

test('there is a line for each part, and what is filled comes back as it was', () => {
  const rows = rowsOf([course])
  expect(rows.map(({ kind }) => kind)).toEqual(['COURSE', 'TRAVEL', 'MATERIAL', 'FIXED'])
  expect(costsOf(rows)).toEqual([course])
})

test('one amount alone stands for both ends', () => {
  const [row] = rowsOf([])
  expect(costsOf([{ ...row!, amount: { from: null, to: 80 } }])).toMatchObject([{ minEuro: 80, maxEuro: 80 }])
})
