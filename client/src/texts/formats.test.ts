import { expect, test } from 'vitest'
import { createFormats, daysBetween } from './formats.js'

const now = new Date('2026-11-23T10:00:00Z')

test('dates are days in Berlin, whatever the server thinks', () => {
  const formats = createFormats('de', now)
  expect(formats.date('2026-03-28T23:30:00Z')).toBe('29. März 2026')
  expect(formats.date('2026-12-04')).toBe('4. Dezember 2026')
  expect(createFormats('ar', now).date('2026-12-04')).toBe('4 ديسمبر 2026')
})

test('from when to when names the day once', () => {
  const { dateTimes } = createFormats('de', now)
  expect(dateTimes('2026-12-08T15:00:00Z', '2026-12-08T18:00:00Z')).toBe('8. Dezember 2026, 16:00–19:00 Uhr')
  expect(dateTimes('2026-12-08T15:00:00Z', '2026-12-09T11:00:00Z')).toContain('9. Dezember 2026')
})

test('days are counted on the calendar, over midnight and over the change of clocks', () => {
  expect(daysBetween('2026-11-22T23:30:00Z', '2026-11-23T22:30:00Z')).toBe(0)
  expect(daysBetween('2026-11-22T22:30:00Z', '2026-11-22T23:30:00Z')).toBe(1)
  expect(daysBetween('2026-10-24T12:00:00Z', '2026-10-26T12:00:00Z')).toBe(2)
  expect(createFormats('de', now).daysSince('2026-11-11')).toBe(12)
  expect(createFormats('de', now).relativeDays('2026-11-24')).toBe('morgen')
})

test('money as a range, once when both ends are the same', () => {
  const formats = createFormats('de', now)
  expect(formats.moneyRange(600, 1200).replace(/\s/g, ' ')).toBe('600–1.200 €')
  expect(formats.moneyRange(600, 600).replace(/\s/g, ' ')).toBe('600 €')
  expect(formats.money(12.5).replace(/\s/g, ' ')).toBe('12,50 €')
})
