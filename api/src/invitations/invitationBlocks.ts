import type { CalendarEntry } from '../mail/index.js'
import { dayOf } from '../platform/index.js'
import { calendarEntry, titleWords, type Summit } from '../summits/index.js'

/** What the mail of an invitation says, whether it is looked at, tried or sent. */
export const invitationBlocks = (summit: Summit, link?: string, code?: string) => ({
  values: { title: titleWords(summit) },
  date: { starts: summit.startsAt.toISOString(), place: summit.place },
  ...(summit.registrationClosesAt ? { until: dayOf(summit.registrationClosesAt) } : {}),
  ...(link ? { link } : {}),
  ...(code ? { code } : {}),
})

/** The event as an entry of a calendar that can be answered there. */
export const invitationEntry = (summit: Summit, cancelled = false): CalendarEntry => ({
  ...calendarEntry(summit, { cancelled }),
  asks: true,
})
