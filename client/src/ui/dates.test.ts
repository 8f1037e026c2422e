import { expect, test } from 'vitest'
import { joinDate, readAmount, splitDate } from './dates.js'

test('three entries make a day only when it exists', () => {
  expect(joinDate({ day: '29', month: '2', year: '2028' })).toBe('2028-02-29')
  expect(joinDate({ day: '29', month: '2', year: '2027' })).toBeNull()
  expect(joinDate({ day: '٤', month: '١٢', year: '٢٠٢٦' })).toBe('2026-12-04')
  expect(joinDate({ day: '4', month: '', year: '2026' })).toBeNull()
  expect(splitDate('2026-12-04')).toEqual({ day: '4', month: '12', year: '2026' })
})

test('amounts are read as people type them', () => {
  expect(['1.200', '1 200,50', '600 €', '1,200', '٦٠٠', '12.5', ''].map(readAmount)).toEqual([
    1200,
    1200.5,
    600,
    1200,
    600,
    12.5,
    null,
  ])
  expect(readAmount('viel')).toBeNull()
  expect(readAmount('-5')).toBeNull()
})
