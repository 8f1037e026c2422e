import * as v from 'valibot'
import {
  addDays,
  holidayOn,
  spanOn,
  weekdayOf,
  type ClosedKind,
  type ClosedSpan,
  type Day,
  type Holiday,
} from './calendar.js'
import { dayField, filledField, idField } from './fields.js'

/** How the days of a series are found: every n-th weekday of a month, or as they are listed. */
export const seriesRhythms = ['MONTHLY', 'LISTED'] as const
/** How the days of a series are found. */
export type SeriesRhythm = (typeof seriesRhythms)[number]

/** Meetings are planned up to two years ahead, and at most so many at a time. */
export const longestSeries = { days: 731, meetings: 60 } as const

/** What a series of meetings follows. */
export interface SeriesPattern {
  rhythm: SeriesRhythm
  /** 1 Monday to 7 Sunday */
  weekday: number
  /** the first to fourth such day of a month, 5: the last */
  week: number
  /** months in which the committee meets, 1 to 12 */
  months: readonly number[]
  /** the listed days */
  days: readonly Day[]
  skipsSchoolHolidays: boolean
  from: Day
  to: Day
}

/** A day of a series, and why it is left out. */
export interface SeriesDay {
  day: Day
  leftOut: Holiday | ClosedKind | null
  /** What the days are called in which it lies, where they were entered. */
  named: string | null
}

/**
 * The days a series falls on, in order; those on a public holiday, while the office is closed or (where it says so) in school holidays are left
 * out.
 */
export function seriesDays(pattern: SeriesPattern, entered: readonly ClosedSpan[]): SeriesDay[] {
  const { rhythm, days, from, to, skipsSchoolHolidays } = pattern
  const among = entered.filter(({ kind }) => kind === 'CLOSED' || skipsSchoolHolidays)
  const found = rhythm === 'LISTED' ? [...new Set(days)].sort() : monthlyDays(pattern)
  return found
    .filter((day) => from <= day && day <= to)
    .map((day) => {
      const holiday = holidayOn(day)
      if (holiday) return { day, leftOut: holiday, named: null }
      const span = spanOn(day, among)
      return { day, leftOut: span?.kind ?? null, named: span?.name ?? null }
    })
}

function monthlyDays({ weekday, week, months, from, to }: SeriesPattern): Day[] {
  const found: Day[] = []
  const end = to < addDays(from, longestSeries.days) ? to : addDays(from, longestSeries.days)
  for (let day = from; day <= end; day = addDays(day, 1)) {
    if (weekdayOf(day) !== weekday || !months.includes(Number(day.slice(5, 7)))) continue
    const isNth = Math.ceil(Number(day.slice(8)) / 7) === week
    const isLast = addDays(day, 7).slice(0, 7) !== day.slice(0, 7)
    if (week === 5 ? isLast : isNth) found.push(day)
  }
  return found
}

const number = (from: number, to: number) =>
  v.pipe(
    v.number('REQUIRED'),
    v.integer('INVALID_VALUE'),
    v.minValue(from, 'NUMBER_TOO_SMALL'),
    v.maxValue(to, 'NUMBER_TOO_LARGE'),
  )

/** Plans the meetings of a committee. */
export const planSeriesSchema = v.pipe(
  v.object({
    committeeId: idField,
    rhythm: v.picklist(seriesRhythms, 'UNKNOWN_CHOICE'),
    weekday: number(1, 7),
    week: number(1, 5),
    months: v.pipe(v.array(number(1, 12), 'REQUIRED'), v.maxLength(12, 'INVALID_VALUE')),
    days: v.pipe(v.array(dayField, 'REQUIRED'), v.maxLength(longestSeries.meetings, 'TOO_LONG')),
    skipsSchoolHolidays: v.boolean('INVALID_VALUE'),
    from: dayField,
    to: dayField,
    time: v.pipe(v.string('REQUIRED'), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'INVALID_VALUE')),
    place: filledField(300),
  }),
  v.forward(
    v.check(({ from, to }) => from <= to, 'RANGE_REVERSED'),
    ['to'],
  ),
  v.forward(
    v.check(({ from, to }) => to <= addDays(from, longestSeries.days), 'NUMBER_TOO_LARGE'),
    ['to'],
  ),
)
