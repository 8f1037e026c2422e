import { usePageTime } from '@/texts/index.js'

const timeZone = 'Europe/Berlin'
const dayInMs = 86_400_000
const calendarDay = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
const clockTime = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' })

/** The calendar day of a moment in Germany, YYYY-MM-DD. */
export function dayOf(moment: Date): string {
  return calendarDay.format(moment)
}

/** The time of day of a moment in Germany, HH:MM. */
export function timeOf(moment: Date): string {
  return clockTime.format(moment)
}

/** A day some days later. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + count * dayInMs).toISOString().slice(0, 10)
}

/** Reads a time as people write it: 18, 18:30, 18.30, 18 Uhr. Null when it is none. */
export function readTime(text: string): string | null {
  const found = /^(\d{1,2})(?:[:.](\d{2}))?(?:\s*\p{L}+)?$/u.exec(text.trim())
  const [hours, minutes] = [Number(found?.[1]), Number(found?.[2] ?? '0')]
  if (!found || hours > 23 || minutes > 59) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

/** The moment of a day and a time in Germany, summer or winter. Invalid when one of them is none. */
export function momentOf(day: string, time: string): Date {
  // browsers read a moment into nearly anything: only what has its form is one
  const written = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(`${day}T${time}`)
    ? Date.parse(`${day}T${time}:00Z`)
    : Number.NaN
  if (Number.isNaN(written)) return new Date(Number.NaN)
  const shown = (at: number) => {
    const moment = new Date(at)
    return Date.parse(`${dayOf(moment)}T${timeOf(moment)}:00Z`)
  }
  // Germany is ahead of the world's clock by what it shows for that moment
  const first = written - (shown(written) - written)
  return new Date(first - (shown(first) - written))
}

/** Days counted from the day the page was written. */
export function useDays() {
  const today = dayOf(usePageTime())
  return { today, inDays: (count: number) => addDays(today, count) }
}
