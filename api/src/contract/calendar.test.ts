import { describe, expect, it } from 'vitest'
import {
  addDays,
  dayOf,
  easterSunday,
  holidayOn,
  holidaysOf,
  isWorkingDay,
  spanOn,
  startOfDay,
  workingDayBy,
} from './calendar.js'

describe('the calendar', () => {
  it('knows Easter as it was published', () => {
    const published = [
      '2000-04-23', '2008-03-23', '2011-04-24', '2016-03-27', '2019-04-21', '2024-03-31', '2025-04-20',
      '2026-04-05', '2027-03-28', '2028-04-16', '2029-04-01', '2030-04-21', '2038-04-25', '2049-04-18',
    ] // prettier-ignore
    expect(published.map((day) => easterSunday(Number(day.slice(0, 4))))).toEqual(published)
  })

  it.each([
    [
      2025,
      ['01-01', '04-18', '04-21', '05-01', '05-29', '06-09', '06-19', '10-03', '11-01', '12-25', '12-26'],
    ],
    [
      2026,
      ['01-01', '04-03', '04-06', '05-01', '05-14', '05-25', '06-04', '10-03', '11-01', '12-25', '12-26'],
    ],
    [
      2027,
      ['01-01', '03-26', '03-29', '05-01', '05-06', '05-17', '05-27', '10-03', '11-01', '12-25', '12-26'],
    ],
  ])('knows the public holidays of %i as they were published', (year, days) => {
    expect([...holidaysOf(year).keys()]).toEqual(days.map((day) => `${year}-${day}`))
  })

  it('takes carnival, Epiphany and Reformation Day for working days, but for the one of 2017', () => {
    // Weiberfastnacht, Rosenmontag and Shrove Tuesday of 2027, Epiphany
    for (const day of ['2027-02-04', '2027-02-08', '2027-02-09', '2027-01-06'])
      expect(isWorkingDay(day)).toBe(true)
    expect(holidayOn('2017-10-31')).toBe('REFORMATION')
    expect(holidayOn('2018-10-31')).toBeNull()
    // 2008 Ascension and Labour Day fell together
    expect(holidayOn('2008-05-01')).toBe('ASCENSION')
  })

  it('finds the working day before weekends and holidays', () => {
    expect(workingDayBy('2027-03-29')).toBe('2027-03-25')
    expect(workingDayBy('2026-12-27')).toBe('2026-12-24')
    expect(workingDayBy('2026-11-27')).toBe('2026-11-27')
  })

  it('begins days by the office’s clock, in summer, in winter and on the days the clocks change', () => {
    for (const [day, instant] of [
      ['2026-07-01', '2026-06-30T22:00:00.000Z'],
      ['2026-12-01', '2026-11-30T23:00:00.000Z'],
      ['2027-03-28', '2027-03-27T23:00:00.000Z'],
      ['2027-03-29', '2027-03-28T22:00:00.000Z'],
      ['2026-10-25', '2026-10-24T22:00:00.000Z'],
      ['2026-10-26', '2026-10-25T23:00:00.000Z'],
    ] as const) {
      expect(startOfDay(day).toISOString()).toBe(instant)
      expect(dayOf(new Date(startOfDay(day).getTime() - 1))).toBe(addDays(day, -1))
    }
  })

  it('finds the period a day lies in, first and last day included', () => {
    const among = [{ from: '2026-10-17', to: '2026-10-31' }]
    expect(['2026-10-16', '2026-10-17', '2026-10-31', '2026-11-01'].map((day) => spanOn(day, among))).toEqual(
      [undefined, among[0], among[0], undefined],
    )
  })

  it('knows no working day while the office is closed', () => {
    const closed = [{ from: '2026-12-28', to: '2026-12-30' }]
    expect(isWorkingDay('2026-12-28')).toBe(true)
    expect(isWorkingDay('2026-12-28', closed)).toBe(false)
    // before the closed days lie a weekend and two public holidays
    expect(workingDayBy('2026-12-30', closed)).toBe('2026-12-24')
  })
})
