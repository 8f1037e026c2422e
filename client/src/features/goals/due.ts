import { intlTag } from '@mitsprache/api/contract'

const parts = {
  DAY: { day: 'numeric', month: 'long', year: 'numeric' },
  MONTH: { month: 'long', year: 'numeric' },
  YEAR: { year: 'numeric' },
} as const

/** A date as exactly as its source names it: a day, a month or only a year. */
export function writeDue(
  locale: string,
  day: string,
  precision: 'DAY' | 'MONTH' | 'YEAR' | null | undefined,
): string {
  const format = new Intl.DateTimeFormat(intlTag(locale), { timeZone: 'UTC', ...parts[precision ?? 'DAY'] })
  return format.format(new Date(`${day}T12:00:00Z`))
}
