import { expect, test } from 'vitest'
import { writeDays } from './days.js'

const t = (key: string, places: Record<string, string>) =>
  `${key.split('.').at(-1)} ${Object.values(places).join(' ')}`
const days = (validFrom: string | null, validTo: string | null) =>
  writeDays({ validFrom, validTo }, (day) => day.slice(0, 4), t)

test('days are told from, until or both; unknown ones not at all', () => {
  expect(days('2019-01-01', null)).toBe('since 2019')
  expect(days(null, '2018-12-31')).toBe('until 2018')
  expect(days('2009-10-21', '2014-05-31')).toBe('both 2009 2014')
  expect(days(null, null)).toBeNull()
})
