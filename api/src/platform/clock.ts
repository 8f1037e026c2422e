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

export { addDays, dayOf } from '../contract/calendar.js'
