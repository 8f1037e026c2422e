import type { RetentionKey } from '../contract/followup.lists.js'

/**
 * Days after an event until data of people are erased, special categories first. Needs are erased by their own module; what each is
 * and why it is kept until then is told by the texts `followup.retention.<key>`.
 */
export const retentionDays = {
  needs: 14,
  checkIns: 30,
  mails: 90,
  invitations: 180,
  registrations: 365,
} as const satisfies Record<RetentionKey, number>
