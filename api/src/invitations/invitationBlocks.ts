import { dayOf } from '../platform/index.js'
import type { Summit } from '../summits/index.js'

/** What the mail of an invitation says, whether it is looked at, tried or sent. */
export const invitationBlocks = (summit: Summit, link?: string, code?: string) => ({
  values: { title: summit.title },
  date: { starts: summit.startsAt.toISOString(), place: summit.place },
  ...(summit.registrationClosesAt ? { until: dayOf(summit.registrationClosesAt) } : {}),
  ...(link ? { link } : {}),
  ...(code ? { code } : {}),
})
