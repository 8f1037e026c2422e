import { expect, test } from 'vitest'
import { addDays, dayOf, momentOf, readTime, timeOf } from './days.js'
import { readCount } from './numbers.js'

test('a day and a time in Germany are one moment, in summer, in winter and on the day between', () => {
  expect(momentOf('2026-12-04', '18:00').toISOString()).toBe('2026-12-04T17:00:00.000Z')
  expect(momentOf('2026-07-04', '18:00').toISOString()).toBe('2026-07-04T16:00:00.000Z')
  expect(momentOf('2026-10-25', '18:00').toISOString()).toBe('2026-10-25T17:00:00.000Z')
  expect(momentOf('2026-10-24', '23:30').toISOString()).toBe('2026-10-24T21:30:00.000Z')
  const moment = momentOf('2026-03-29', '00:15')
  expect([dayOf(moment), timeOf(moment)]).toEqual(['2026-03-29', '00:15'])
  expect(momentOf('', '18:00').getTime()).toBeNaN()
  expect(momentOf('', '').getTime()).toBeNaN()
  expect(momentOf('2026-12-04', '').getTime()).toBeNaN()
})

test('a time is read as people write it', () => {
  expect(['18', '18:30', '9.05', '18 Uhr', ' 17:00 '].map(readTime)).toEqual([
    '18:00',
    '18:30',
    '09:05',
    '18:00',
    '17:00',
  ])
  expect(['', '25:00', '18:75', 'abends'].map(readTime)).toEqual([null, null, null, null])
})

test('days are counted on the calendar; numbers are whole', () => {
  expect(addDays('2026-12-24', 21)).toBe('2027-01-14')
  expect([readCount(''), readCount('٣'), readCount(' 12 ')]).toEqual([null, 3, 12])
  expect(readCount('-1')).toBeNaN()
})
