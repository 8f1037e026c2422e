import { intlTag } from '@mitsprache/api/contract'
import { usePageTime, useTexts } from './i18n.js'

const timeZone = 'Europe/Berlin'
const dayInMs = 86_400_000

/** What the API may hand over as a point in time. */
export type Moment = Date | string

const toDate = (moment: Moment): Date => {
  if (moment instanceof Date) return moment
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(moment) ? `${moment}T12:00:00Z` : moment)
}

/** Gives what is made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

const calendarDay = once(() => new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }))

const wallTime = once(() => new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium' }))
const isMidnight = (moment: Moment): boolean => wallTime().format(toDate(moment)) === '00:00:00'

const dayNumber = (moment: Moment): number => Date.parse(calendarDay().format(toDate(moment))) / dayInMs

/** Server and browsers put spaces of different width around a dash or before a.m.: one kind, so that both write the same. */
const evenly = (text: string): string => text.replace(/[\u00a0\u2009\u202f]/g, ' ')

/** Full days on the calendar of Berlin from one moment to another. */
export function daysBetween(from: Moment, to: Moment): number {
  return Math.round(dayNumber(to) - dayNumber(from))
}

/** What a language writes with. On a phone to make one takes longer than to write a hundred dates. */
function createWriters(locale: string) {
  const tag = intlTag(locale)
  const dates = (how: Intl.DateTimeFormatOptions) =>
    once(() => new Intl.DateTimeFormat(tag, { timeZone, ...how }))
  const euros = (maximumFractionDigits: number) =>
    once(() => new Intl.NumberFormat(tag, { style: 'currency', currency: 'EUR', maximumFractionDigits }))
  return {
    day: dates({ day: 'numeric', month: 'long', year: 'numeric' }),
    shortDay: dates({ day: 'numeric', month: 'short', year: 'numeric' }),
    dayAndTime: dates({ dateStyle: 'long', timeStyle: 'short' }),
    timeOnly: dates({ timeStyle: 'short' }),
    plain: once(() => new Intl.NumberFormat(tag)),
    wholeEuros: euros(0),
    eurosAndCents: euros(2),
    relative: once(() => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' })),
    list: once(() => new Intl.ListFormat(tag, { type: 'conjunction' })),
  }
}

const writers = new Map<string, ReturnType<typeof createWriters>>()

function writersOf(locale: string) {
  const known = writers.get(locale) ?? createWriters(locale)
  writers.set(locale, known)
  return known
}

/** The ways a language writes dates, money and numbers. */
export function createFormats(locale: string, now: Date) {
  const { day, shortDay, dayAndTime, timeOnly, plain, wholeEuros, eurosAndCents, relative, list } =
    writersOf(locale)
  const euros = (whole: boolean) => (whole ? wholeEuros() : eurosAndCents())
  const money = (amount: number) => euros(Number.isInteger(amount)).format(amount)
  return {
    date: (moment: Moment) => day().format(toDate(moment)),
    shortDate: (moment: Moment) => shortDay().format(toDate(moment)),
    dateTime: (moment: Moment) => evenly(dayAndTime().format(toDate(moment))),
    time: (moment: Moment) => evenly(timeOnly().format(toDate(moment))),
    /** When something begins: of what begins at midnight only the day is known. */
    begins: (moment: Moment) =>
      isMidnight(moment) ? day().format(toDate(moment)) : evenly(dayAndTime().format(toDate(moment))),
    /** From when to when: the day only once where both are on the same; of what begins at midnight the day. */
    dateTimes: (from: Moment, to: Moment) =>
      isMidnight(from)
        ? day().format(toDate(from))
        : evenly(dayAndTime().formatRange(toDate(from), toDate(to))),
    /** "this, that and the other". */
    list: (entries: readonly string[]) => list().format(entries),
    listParts: (entries: readonly string[]) => list().formatToParts(entries),
    number: (value: number) => plain().format(value),
    money,
    moneyRange: (from: number, to: number) =>
      from === to
        ? money(from)
        : evenly(euros(Number.isInteger(from) && Number.isInteger(to)).formatRange(from, to)),
    /** "in 3 days", "yesterday": counted on the calendar, not in hours. */
    relativeDays: (moment: Moment) => relative().format(daysBetween(now, moment), 'day'),
    /** How many days something has been waiting since a moment. */
    daysSince: (moment: Moment) => Math.max(0, daysBetween(moment, now)),
    daysUntil: (moment: Moment) => daysBetween(now, moment),
    /** The year it is in Berlin. */
    year: () => Number(calendarDay().format(now).slice(0, 4)),
  }
}

/** Dates, money and numbers as the page's language writes them. */
export function useFormats() {
  const { locale } = useTexts()
  return createFormats(locale.value, usePageTime())
}
