import { describe, expect, it } from 'vitest'
import { addDays, dayOf, isWorkingDay, startOfDay, type Day } from './calendar.js'
import { handInDay, lastDispatch, lastDispatchDay, noticeOf, type NoticeRules } from './notice.js'
import { realRules } from '../../test/deadlines/realRules.js'

/** Five in the afternoon in Germany. */
const at = (day: Day) => {
  const start = startOfDay(day)
  // the day of a clock change is one hour longer or shorter
  const noon = new Date(start.getTime() + 17 * 3_600_000)
  return new Date(noon.getTime() + (startOfDay(addDays(day, 1)).getTime() - start.getTime() - 86_400_000))
}

/** The definition: how many days of a unit lie between dispatch and meeting; the two days themselves count only where the rules say so. */
function daysOfNotice(
  rules: Pick<NoticeRules, 'countsDispatchDay' | 'countsMeetingDay'>,
  unit: 'CALENDAR' | 'WORKING',
  dispatch: Day,
  meeting: Day,
): number {
  const first = rules.countsDispatchDay ? dispatch : addDays(dispatch, 1)
  const last = rules.countsMeetingDay ? meeting : addDays(meeting, -1)
  let days = 0
  for (let day = first; day <= last; day = addDays(day, 1))
    if (unit === 'CALENDAR' || isWorkingDay(day)) days += 1
  return days
}

const { kreistag, hilden, wesel, dinslaken, bonn } = realRules

describe('the notice period', () => {
  // counted by hand with a paper calendar
  it.each([
    ['Kreistag, Advent', kreistag, '2026-12-16', '2026-12-09', '2026-12-10', '2026-12-12'],
    [
      'Kreistag, over New Year: Epiphany is a working day',
      kreistag,
      '2027-01-07',
      '2026-12-31',
      '2027-01-03',
      '2027-01-03',
    ],
    // three working days over Easter are longer than six calendar days
    [
      'Kreistag, after Easter and the change to summer time',
      kreistag,
      '2027-03-31',
      '2027-03-24',
      '2027-03-23',
      '2027-03-27',
    ],
    [
      'Kreistag, over the end of a month, winter time and All Saints',
      kreistag,
      '2026-11-02',
      '2026-10-26',
      '2026-10-27',
      '2026-10-29',
    ],
    ['Kreistag, after Corpus Christi', kreistag, '2026-06-08', '2026-06-01', '2026-06-01', '2026-06-04'],
    ['Hilden, after Easter', hilden, '2027-03-31', '2027-03-21', '2027-03-27', '2027-03-27'],
    [
      'Hilden, Ash Wednesday: carnival is no holiday',
      hilden,
      '2027-02-10',
      '2027-01-31',
      '2027-02-06',
      '2027-02-06',
    ],
    ['Wesel, the change to summer time', wesel, '2026-03-30', '2026-03-21', '2026-03-28', '2026-03-26'],
    ['Wesel, the change to winter time', wesel, '2026-10-26', '2026-10-17', '2026-10-24', '2026-10-22'],
    ['Dinslaken, over the end of February', dinslaken, '2026-03-10', '2026-02-27', null, '2026-03-06'],
    [
      'Dinslaken, over the end of February of a leap year',
      dinslaken,
      '2028-03-10',
      '2028-02-28',
      null,
      '2028-03-06',
    ],
    ['Bonn, over Christmas', bonn, '2027-01-14', '2026-12-30', '2027-01-13', '2027-01-10'],
  ] as const)('%s', (_, rules, meeting, regular, urgent, addition) => {
    const found = (['REGULAR', 'URGENT', 'ADDITION'] as const).map((form) =>
      lastDispatchDay(rules, at(meeting), form),
    )
    expect(found).toEqual([regular, urgent, addition])
  })

  it('counts hours as they pass: over a change of the clocks they are not those of the wall', () => {
    expect(lastDispatch(wesel, new Date('2026-03-30T17:00:00+02:00'), 'URGENT')?.until).toEqual(
      new Date('2026-03-28T16:00:00+01:00'),
    )
    expect(lastDispatch(wesel, new Date('2026-10-26T17:00:00+01:00'), 'URGENT')?.until).toEqual(
      new Date('2026-10-24T18:00:00+02:00'),
    )
  })

  it('says what an invitation sent at a moment is', () => {
    const meeting = at('2026-12-16')
    expect(noticeOf(kreistag, new Date('2026-12-09T23:59:59+01:00'), meeting)).toBe('REGULAR')
    expect(noticeOf(kreistag, new Date('2026-12-10T00:00:00+01:00'), meeting)).toBe('URGENT')
    expect(noticeOf(kreistag, new Date('2026-12-11T00:00:00+01:00'), meeting)).toBe('TOO_LATE')
    expect(noticeOf(dinslaken, new Date('2026-12-06T00:00:00+01:00'), meeting)).toBe('TOO_LATE')
    expect(noticeOf({ ...kreistag, noticeDays: 0 }, meeting, meeting)).toBe('TOO_LATE')
    expect(noticeOf({ ...kreistag, noticeDays: 0 }, new Date(meeting.getTime() - 1), meeting)).toBe('REGULAR')
  })

  it('takes an item until the cut-off, and never after the invitation', () => {
    expect(handInDay(bonn, at('2027-01-14'))).toBe('2026-12-24')
    expect(handInDay(kreistag, at('2026-12-16'))).toBe('2026-12-02')
    expect(handInDay({ ...kreistag, cutOffDays: 0 }, at('2026-12-16'))).toBe('2026-12-09')
    expect(handInDay({ ...kreistag, cutOffDays: 3 }, at('2026-12-16'))).toBe('2026-12-09')
  })

  it('is what its definition says, on every day of four years and for every way to count', () => {
    for (const unit of ['CALENDAR', 'WORKING'] as const)
      for (const countsDispatchDay of [false, true])
        for (const countsMeetingDay of [false, true])
          for (const amount of [0, 1, 3, 10]) {
            const rules: NoticeRules = {
              ...kreistag,
              noticeDays: amount,
              noticeUnit: unit,
              countsDispatchDay,
              countsMeetingDay,
            }
            for (let day = '2025-01-01'; day < '2029-01-01'; day = addDays(day, 3)) {
              const last = lastDispatchDay(rules, at(day)) ?? ''
              const enough = (dispatch: Day) =>
                dispatch <= day && daysOfNotice(rules, unit, dispatch, day) >= amount
              if (!enough(last) || enough(addDays(last, 1)))
                expect.fail(`${unit} ${amount} ${countsDispatchDay} ${countsMeetingDay}: ${last} for ${day}`)
            }
          }
    expect(dayOf(at('2027-03-28'))).toBe('2027-03-28')
  })
})
