/**
 * What became of a mail that came in. `LIMITED` and `UNREADABLE` stay in the mailbox for somebody to look at; `LOOP` answers one
 * that was handed on; `STRAY` is a notice of failure that names none of our mails.
 */
export const inboxOutcomes = [
  'BOUNCED',
  'DELAYED',
  'STRAY',
  'ANSWERED',
  'NOT_TAKEN',
  'AUTOMATIC',
  'LOOP',
  'HANDED_ON',
  'LIMITED',
  'UNREADABLE',
] as const
/** What became of a mail that came in. */
export type InboxOutcome = (typeof inboxOutcomes)[number]
