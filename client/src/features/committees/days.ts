type Translate = (key: string, places: Record<string, string>) => string

/** "1 January 2019 – today" in words: from, until, or both; null when no day is known. */
export function writeDays(
  { validFrom, validTo }: { validFrom: string | null; validTo: string | null },
  date: (day: string) => string,
  t: Translate,
): string | null {
  if (validFrom && validTo) return t('committees.days.both', { from: date(validFrom), to: date(validTo) })
  if (validFrom) return t('committees.days.since', { from: date(validFrom) })
  return validTo ? t('committees.days.until', { to: date(validTo) }) : null
}
