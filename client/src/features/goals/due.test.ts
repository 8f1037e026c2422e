import { expect, test } from 'vitest'
import { writeDue } from './due.js'

test('a date is written as exactly as its source names it', () => {
  expect(writeDue('de', '2011-06-30', 'DAY')).toBe('30. Juni 2011')
  expect(writeDue('de', '2011-12-31', 'MONTH')).toBe('Dezember 2011')
  expect(writeDue('de', '2011-12-31', 'YEAR')).toBe('2011')
  expect(writeDue('tr', '2011-12-31', 'MONTH')).toBe('Aralık 2011')
})
