// The calendar of North Rhine-Westphalia. Deadlines are days of the office: every function here takes and gives calendar days
// in Germany, so neither the server's time zone nor a change of the clocks moves them.

/** A calendar day as YYYY-MM-DD. */
export type Day = string

const germanDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' })

/** The calendar day of an instant in Germany, as YYYY-MM-DD: deadlines are days of the office, not of the server. */
export function dayOf(instant: Date): Day {
  // midnight in Germany begins a quarter of an hour of the world's time, in summer and in winter
  const quarter = Math.floor(instant.getTime() / 900_000)
  if (quarter !== lastDay?.quarter) lastDay = { quarter, day: germanDay.format(instant) }
  return lastDay.day
}
/** Reads ask for the same day again and again. */
let lastDay: { quarter: number; day: Day } | undefined

/** The day `days` calendar days after `day` (both YYYY-MM-DD). */
export function addDays(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

const wallTime = new Intl.DateTimeFormat('de-DE', {
  timeZone: 'Europe/Berlin',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** The instant of a time (HH:MM) of the office's clock on a day; one that a change of the clocks skips is an hour later. */
export function instantAt(day: Day, time: string): Date {
  const summer = new Date(`${day}T${time}:00+02:00`)
  // in winter the same moment shows an hour less
  return wallTime.format(summer) === time ? summer : new Date(`${day}T${time}:00+01:00`)
}

/** The instant at which a day begins in Germany. */
export function startOfDay(day: Day): Date {
  return instantAt(day, '00:00')
}

/** The day of the week: 1 Monday to 7 Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

/** The public holidays of North Rhine-Westphalia (Feiertagsgesetz NW); the 31st of October only in 2017. */
export const holidays = [
  'NEW_YEAR',
  'GOOD_FRIDAY',
  'EASTER_MONDAY',
  'LABOUR_DAY',
  'ASCENSION',
  'WHIT_MONDAY',
  'CORPUS_CHRISTI',
  'GERMAN_UNITY',
  'REFORMATION',
  'ALL_SAINTS',
  'CHRISTMAS_DAY',
  'BOXING_DAY',
] as const
/** A public holiday. */
export type Holiday = (typeof holidays)[number]

/** Easter Sunday of a year of the Gregorian calendar (the rule of Meeus, Jones and Butcher). */
export function easterSunday(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const rest = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const moon = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * sunday) / 451)
  return addDays(`${year}-03-22`, moon + sunday - 7 * late)
}

const known = new Map<number, ReadonlyMap<Day, Holiday>>()

/** The public holidays of a year by day, as they are since 1995. Where two fall on one day the later named stands. */
export function holidaysOf(year: number): ReadonlyMap<Day, Holiday> {
  const before = known.get(year)
  if (before) return before
  const easter = easterSunday(year)
  const days = new Map<Day, Holiday>([
    [`${year}-01-01`, 'NEW_YEAR'],
    [addDays(easter, -2), 'GOOD_FRIDAY'],
    [addDays(easter, 1), 'EASTER_MONDAY'],
    [`${year}-05-01`, 'LABOUR_DAY'],
    [addDays(easter, 39), 'ASCENSION'],
    [addDays(easter, 50), 'WHIT_MONDAY'],
    [addDays(easter, 60), 'CORPUS_CHRISTI'],
    [`${year}-10-03`, 'GERMAN_UNITY'],
    ...(year === 2017 ? ([['2017-10-31', 'REFORMATION']] as const) : []),
    [`${year}-11-01`, 'ALL_SAINTS'],
    [`${year}-12-25`, 'CHRISTMAS_DAY'],
    [`${year}-12-26`, 'BOXING_DAY'],
  ])
  known.set(year, days)
  return days
}

/** The public holiday on a day; null on any other. Carnival is none, nor are Easter Sunday and Whit Sunday (Sundays as it is). */
export function holidayOn(day: Day): Holiday | null {
  return holidaysOf(Number(day.slice(0, 4))).get(day) ?? null
}

/**
 * Whether the office works: Monday to Friday, no public holiday. A Saturday is a working day for some laws and none for
 * others; as none it makes a notice period end earlier, never too late.
 */
export function isWorkingDay(day: Day): boolean {
  return weekdayOf(day) < 6 && holidayOn(day) === null
}

/** The last working day that is not after a day: when somebody in the office can still do what is due on it. */
export function workingDayBy(day: Day): Day {
  return isWorkingDay(day) ? day : workingDayBy(addDays(day, -1))
}

/** Days on which schools are closed, first and last day included. */
export interface SchoolHoliday {
  kind: 'AUTUMN' | 'CHRISTMAS' | 'EASTER' | 'WHITSUN' | 'SUMMER'
  from: Day
  to: Day
}

/**
 * School holidays of North Rhine-Westphalia, 2025/26 to 2027/28. They follow the Ferienordnung NRW (RdErl. vom 19.05.2022), read
 * in secondary sources and to be confirmed; Whitsun 2028 is left out because they differ.
 */
export const schoolHolidays: readonly SchoolHoliday[] = [
  { kind: 'AUTUMN', from: '2025-10-13', to: '2025-10-25' },
  { kind: 'CHRISTMAS', from: '2025-12-22', to: '2026-01-06' },
  { kind: 'EASTER', from: '2026-03-30', to: '2026-04-11' },
  { kind: 'WHITSUN', from: '2026-05-26', to: '2026-05-26' },
  { kind: 'SUMMER', from: '2026-07-20', to: '2026-09-01' },
  { kind: 'AUTUMN', from: '2026-10-17', to: '2026-10-31' },
  { kind: 'CHRISTMAS', from: '2026-12-23', to: '2027-01-06' },
  { kind: 'EASTER', from: '2027-03-22', to: '2027-04-03' },
  { kind: 'WHITSUN', from: '2027-05-18', to: '2027-05-18' },
  { kind: 'SUMMER', from: '2027-07-19', to: '2027-08-31' },
  { kind: 'AUTUMN', from: '2027-10-23', to: '2027-11-06' },
  { kind: 'CHRISTMAS', from: '2027-12-24', to: '2028-01-08' },
  { kind: 'EASTER', from: '2028-04-10', to: '2028-04-22' },
  { kind: 'SUMMER', from: '2028-07-10', to: '2028-08-22' },
]

/** The school holidays a day lies in; undefined when it lies in none that are known. */
export function schoolHolidayOn(
  day: Day,
  among: readonly SchoolHoliday[] = schoolHolidays,
): SchoolHoliday | undefined {
  return among.find(({ from, to }) => from <= day && day <= to)
}
