import { proposalPath } from '../contract/paths.js'
import type { CalendarEntry } from '../mail/index.js'

/** What is known of a station's date. */
export interface Dated {
  consultationId: string
  proposalId: string
  title: string
  committee: string
  place: string
  startsAt: Date
  /** The number of the notice about it: a later one is larger. */
  sequence: number
}

/** Nobody enters when a meeting ends; this keeps the evening free. */
const usualLengthMs = 2 * 3_600_000

/** The date of a station as a calendar entry: the mail's and the page's are one entry, a later date replaces it. */
export function calendarEntry(date: Dated): CalendarEntry {
  return {
    uid: `consultation-${date.consultationId}@mitsprache`,
    sequence: date.sequence,
    title: `${date.committee}: ${date.title}`,
    starts: date.startsAt.toISOString(),
    ends: new Date(date.startsAt.getTime() + usualLengthMs).toISOString(),
    place: date.place,
    link: proposalPath(date.proposalId),
  }
}
