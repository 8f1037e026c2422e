import { intlTag } from '@mitsprache/api/contract'
import type { Choice } from '@/ui/choices.js'

/** Reads days as people list them, one a line: 16.12.2026, 16.12.26 or 2026-12-16. Null when one of them is none. */
export function readDays(text: string): string[] | null {
  const lines = text.split(/[\n,;]+/).map((line) => line.trim())
  const days = lines.filter(Boolean).map(readDay)
  return days.includes(null) ? null : (days as string[])
}

function readDay(line: string): string | null {
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{2}|\d{4})$/.exec(line)
  const [, day = '', month = '', year = ''] = german ?? []
  const iso = german ? `20${year.slice(-2)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : line
  const at = new Date(`${iso}T00:00:00Z`)
  // the 31st of February is no day
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === iso ? iso : null
}

/** The days of the week by their names, Monday first. */
export function weekdays(locale: string): Choice[] {
  const name = new Intl.DateTimeFormat(intlTag(locale), { weekday: 'long', timeZone: 'UTC' })
  // the 1st of January 2024 was a Monday
  return [1, 2, 3, 4, 5, 6, 7].map((day) => ({
    value: String(day),
    label: name.format(new Date(Date.UTC(2024, 0, day))),
  }))
}

/** The months by their names. */
export function months(locale: string): Choice[] {
  const name = new Intl.DateTimeFormat(intlTag(locale), { month: 'long', timeZone: 'UTC' })
  return [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => ({
    value: String(month),
    label: name.format(new Date(Date.UTC(2024, month - 1, 1))),
  }))
}
