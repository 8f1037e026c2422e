import { expect, it } from 'vitest'
import { months, readDays, weekdays } from './plan.js'

it('reads days as people list them', () => {
  expect(readDays('16.12.2026\n\n 7.1.27 \n2027-02-04')).toEqual(['2026-12-16', '2027-01-07', '2027-02-04'])
  expect(readDays('')).toEqual([])
  for (const wrong of ['31.2.2027', '16.12.', 'Mittwoch', '1.13.2027', '01.01.2027\nmorgen'])
    expect(readDays(wrong)).toBeNull()
})

it('names days and months', () => {
  expect(weekdays('de').map(({ label }) => label)).toEqual([
    'Montag',
    'Dienstag',
    'Mittwoch',
    'Donnerstag',
    'Freitag',
    'Samstag',
    'Sonntag',
  ])
  expect(months('tr')[11]?.label).toBe('Aralık')
})
