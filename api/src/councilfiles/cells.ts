import { addDays, type Day } from '../contract/calendar.js'

/** A day as people write it: 2030-03-01, 1.3.2030, 01.03.30, also with a time behind it; null when it is none. */
export function dayIn(cell: string): Day | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/.exec(cell)
  const german = /^(?:\p{L}+\.?,? )?(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?:$|,? )/u.exec(cell)
  const [year, month, day] = iso ? iso.slice(1) : german ? german.slice(1).toReversed() : []
  if (!year || !month || !day) return null
  const text = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  // the 30th of February is the 2nd of March elsewhere
  return Number.isNaN(Date.parse(text)) || addDays(text, 0) !== text ? null : text
}

/** A time of day as people write it: 17:30, 17.30 Uhr, 17 Uhr, alone or behind a day; null when there is none. */
export function timeIn(cell: string): string | null {
  const [, hour = '', minute = '00'] =
    /(?:^|[ T,])(\d{1,2})[:.](\d{2})(?::\d{2})?(?: Uhr| h)?(?:$|[Z+-])/.exec(cell) ??
    /(?:^|[ ,])(\d{1,2}) Uhr$/.exec(cell) ??
    []
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return null
  return `${hour.padStart(2, '0')}:${minute}`
}

/** An instant that names its offset, as OParl writes it; null for everything else. */
export function instantIn(cell: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/.test(cell)) return null
  const at = new Date(cell)
  return Number.isNaN(at.getTime()) ? null : at
}

const calledOff = /^(?:abgesagt|ausgefallen|entfällt|fällt aus|aufgehoben|cancelled|canceled|true|ja)$/i
/** Whether a state says that a meeting does not take place. */
export function isCalledOff(cell: string): boolean {
  return calledOff.test(cell)
}
