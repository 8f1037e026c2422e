import { expect, test } from 'vitest'
import { weekdayOf } from '../../src/contract/calendar.js'
import { SCHOOL_HOLIDAYS } from './schoolHolidays.js'

test('school holidays lie in order and without overlap', () => {
  for (const [at, [, from, to]] of SCHOOL_HOLIDAYS.entries()) {
    expect(from <= to).toBe(true)
    expect(at === 0 || (SCHOOL_HOLIDAYS[at - 1]?.[2] ?? '') < from).toBe(true)
  }
  // the first day after the summer is a Wednesday in these years
  expect(['2026-09-02', '2027-09-01', '2028-08-23'].map(weekdayOf)).toEqual([3, 3, 3])
})
