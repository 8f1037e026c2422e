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
 * Whether the office works: Monday to Friday, no public holiday, none of the days it is closed besides. A Saturday is a working day
 * for some laws and none for others; as none it makes a notice period end earlier, never too late.
 */
export function isWorkingDay(day: Day, closed: readonly Span[] = []): boolean {
  return weekdayOf(day) < 6 && holidayOn(day) === null && !spanOn(day, closed)
}

/** The last working day that is not after a day: when somebody in the office can still do what is due on it. */
export function workingDayBy(day: Day, closed: readonly Span[] = []): Day {
  let found = day
  while (!isWorkingDay(found, closed)) found = addDays(found, -1)
  return found
}

/** What days of a period are: school holidays, or days on which the office is closed. */
export const closedKinds = ['SCHOOL_HOLIDAY', 'CLOSED'] as const
/** A kind of period. */
export type ClosedKind = (typeof closedKinds)[number]

/** Days one after the other, first and last included. */
export interface Span {
  readonly from: Day
  readonly to: Day
}
/** Days the operator entered, with what they are called. */
export interface ClosedSpan extends Span {
  readonly kind: ClosedKind
  readonly name: string
}

/** The period a day lies in; undefined when it lies in none that is known. */
export function spanOn<S extends Span>(day: Day, among: readonly S[]): S | undefined {
  return among.find(({ from, to }) => from <= day && day <= to)
}
