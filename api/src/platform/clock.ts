/** The one source of domain time. Tests set it; leases and expiry races use the database's clock instead. */
export const clock = {
  fixed: undefined as Date | undefined,
  /** The current instant. */
  now(): Date {
    return this.fixed ? new Date(this.fixed) : new Date()
  },
  /** Stops the clock at an instant (tests only); undefined lets it run again. */
  stopAt(instant: Date | undefined): void {
    this.fixed = instant
  },
}

const germanDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' })

/** The calendar day of an instant in Germany, as YYYY-MM-DD: deadlines are days of the office, not of the server. */
export function dayOf(instant: Date): string {
  // midnight in Germany begins a quarter of an hour of the world's time, in summer and in winter
  const quarter = Math.floor(instant.getTime() / 900_000)
  if (quarter !== lastDay?.quarter) lastDay = { quarter, day: germanDay.format(instant) }
  return lastDay.day
}
/** Reads ask for the same day again and again. */
let lastDay: { quarter: number; day: string } | undefined

/** The day `days` calendar days after `day` (both YYYY-MM-DD). */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
