/** A date as three separate entries, the way people say it. */
export interface DateParts {
  day: string
  month: string
  year: string
}

/** Splits an ISO date into its entries; anything else gives empty ones. */
export function splitDate(iso: string): DateParts {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  return match
    ? { day: String(Number(match[3])), month: String(Number(match[2])), year: match[1] ?? '' }
    : { day: '', month: '', year: '' }
}

/** Joins the entries to an ISO date; null while they name no day that exists. */
export function joinDate(parts: DateParts): string | null {
  const [day, month, year] = [parts.day, parts.month, parts.year].map((part) =>
    Number(toLatinDigits(part.trim())),
  )
  if (!day || !month || !year || year < 1900 || year > 2200) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? date.toISOString().slice(0, 10) : null
}

/** Arabic and Persian keyboards type their own digits. */
export function toLatinDigits(text: string): string {
  return text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
}

/** Reads an amount as people type it ("1.200", "1 200,50", "600 €"); null when it is none. */
export function readAmount(text: string): number | null {
  const cleaned = toLatinDigits(text)
    .replace(/[\s€\u00a0\u202f]/g, '')
    .replace(/٬/g, '')
    .replace(/٫/g, ',')
  if (cleaned === '') return null
  const decimal = /[.,](\d{1,2})$/.exec(cleaned)
  const whole = (decimal ? cleaned.slice(0, decimal.index) : cleaned).replace(/[.,]/g, '')
  const value = Number(`${whole || '0'}.${decimal?.[1] ?? '0'}`)
  return /^\d+$/.test(whole || '0') && Number.isFinite(value) ? value : null
}
