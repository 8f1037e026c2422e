import { expect, test } from 'vitest'
import { intervalOf, numbersOf, planOf, queryOf } from './plan.js'

const usual = { course: { from: '600', to: '1200' }, firstYear: 2027 }
const number = (text: string) => (/^\d+$/.test(text) ? Number(text) : null)

test('what was typed comes back from the address, character by character', () => {
  const plan = planOf({}, ['05162024', '05162004'], usual)
  expect(plan.rates.course).toEqual({ from: '600', to: '1200' })
  plan.rates.course.to = '1.100'
  plan.rates.fixed.from = 'viel'
  plan.years = 3
  Object.assign(plan.heads['05162024']?.[1] ?? {}, { from: '10', to: '20' })
  expect(planOf(queryOf(plan), ['05162024', '05162004'], usual)).toEqual(plan)
})

test('a rate that was emptied stays empty, and a foreign address breaks nothing', () => {
  const plan = planOf({}, ['a'], usual)
  plan.rates.course = { from: '', to: '' }
  expect(planOf(queryOf(plan), ['a'], usual).rates.course).toEqual({ from: '', to: '' })
  expect(planOf({ jahre: '99', ka: ['x'], ab: '2030' }, ['a'], usual)).toMatchObject({
    years: 2,
    firstYear: '2030',
  })
})

test('one end alone stands for both, nothing is nothing, and what is no number is told', () => {
  expect(intervalOf({ from: '', to: '20' }, number)).toEqual({ from: 20, to: 20 })
  expect(intervalOf({ from: ' ', to: '' }, number)).toEqual({ from: 0, to: 0 })
  expect(intervalOf({ from: 'ten', to: '20' }, number)).toEqual({ from: NaN, to: 20 })
  const plan = planOf({ ab: '2027', ka: '1~2_3~4_5~6' }, ['a'], usual)
  expect(numbersOf(plan, number).heads).toEqual({
    a: [
      { from: 1, to: 2 },
      { from: 3, to: 4 },
    ],
  })
})
