import { expect, test } from 'vitest'
import { newYear, standing, sumOf, typedYear, yearInput, type YearRow } from './years.js'

const row: YearRow = {
  ...{ id: 'a', year: 2026, courseFrom: 600, courseTo: 1200, travelFrom: 100, travelTo: 100 },
  ...{ materialFrom: 0, materialTo: 0, headsFrom: 10, headsTo: 20, fixedFrom: 0, fixedTo: 500 },
  ...{ plannedFromEuro: 7000, plannedToEuro: 26_500, actualEuro: null },
}
const numberIn = (text: string) => (/^\d+$/.test(text) ? Number(text) : null)

test('what was spent lies above, below or within what was planned, and is nothing while it is not known', () => {
  expect(standing(row)).toBe(null)
  expect(standing({ ...row, actualEuro: 26_501 })).toBe('above')
  expect(standing({ ...row, actualEuro: 6999 })).toBe('below')
  expect(standing({ ...row, actualEuro: 7000 })).toBe('within')
  expect(sumOf([row, { ...row, actualEuro: 9000 }])).toEqual({
    planned: { from: 14_000, to: 53_000 },
    actual: 9000,
    known: 1,
  })
})

test('what is typed goes there and back; an empty end is the other end, what is no number stays none', () => {
  const input = yearInput(typedYear(row), numberIn)
  expect(input).toMatchObject({ year: 2026, course: { from: 600, to: 1200 }, fixed: { from: 0, to: 500 } })
  expect(input.actualEuro).toBe(null)
  const year = newYear(2027, 'b')
  year.course = { from: '600', to: '' }
  year.heads = { from: '', to: 'viele' }
  expect(yearInput(year, numberIn)).toMatchObject({
    course: { from: 600, to: 600 },
    travel: { from: 0, to: 0 },
    heads: { from: NaN, to: NaN },
  })
})
