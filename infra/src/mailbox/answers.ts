import { randomUUID } from 'node:crypto'
import type { StoredMail } from './store.js'

/** What a mail with an appointment asks: answered by accepting, declining or "perhaps". */
export interface Appointment {
  uid: string
  sequence: string
  organiser: string
  attendee: string
}
/** An answer of a calendar program. */
export const partstats = ['ACCEPTED', 'DECLINED', 'TENTATIVE'] as const
/** An answer of a calendar program. */
export type Partstat = (typeof partstats)[number]

/** The question of a calendar file; undefined when it asks nothing. */
export function appointmentOf(file: string): Appointment | undefined {
  const text = file.replace(/\r?\n[ \t]/g, '')
  const find = (pattern: RegExp): string => pattern.exec(text)?.[1]?.trim() ?? ''
  if (find(/^METHOD:(.*)$/m) !== 'REQUEST') return undefined
  const organiser = find(/^ORGANIZER[^\r\n]*mailto:([^\s>"]+)/im)
  const attendee = find(/^ATTENDEE[^\r\n]*mailto:([^\s>"]+)/im)
  const uid = find(/^UID:(.*)$/m)
  return uid && organiser && attendee
    ? { uid, organiser, attendee, sequence: find(/^SEQUENCE:(\d+)/m) || '0' }
    : undefined
}

/** A reply somebody types. */
export function replyTo(mail: StoredMail, text: string): string {
  return mailOf(mail, addressIn(mail.headers['reply-to'] ?? mail.from), [
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64(text),
  ])
}

/** What a calendar program sends when somebody presses one of its buttons. */
export function calendarAnswer(mail: StoredMail, appointment: Appointment, answer: Partstat): string {
  const file = [
    'BEGIN:VCALENDAR',
    'PRODID:-//mailbox//EN',
    'VERSION:2.0',
    'METHOD:REPLY',
    'BEGIN:VEVENT',
    `UID:${appointment.uid}`,
    `SEQUENCE:${appointment.sequence}`,
    `DTSTAMP:${new Date().toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `ORGANIZER:mailto:${appointment.organiser}`,
    `ATTENDEE;PARTSTAT=${answer}:mailto:${appointment.attendee}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n')
  return mailOf(mail, appointment.organiser, [
    'Content-Type: text/calendar; method=REPLY; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64(file),
  ])
}

/** What a mail server sends when there is no such address (RFC 3464). */
export function bounceOf(mail: StoredMail): string {
  const [recipient = ''] = mail.to
  const line = randomUUID()
  return [
    'From: MAILER-DAEMON@mailbox.example',
    `To: ${mail.returnPath ?? mail.from}`,
    'Subject: Undelivered Mail Returned to Sender',
    ...ownHeaders(),
    'Auto-Submitted: auto-replied',
    `Content-Type: multipart/report; report-type=delivery-status; boundary="${line}"`,
    '',
    `--${line}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    'The mail could not be delivered: there is no such address.',
    `--${line}`,
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mailbox.example',
    '',
    `Final-Recipient: rfc822; ${recipient}`,
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 no such user',
    '',
    `--${line}--`,
    '',
  ].join('\r\n')
}

function mailOf(mail: StoredMail, to: string, rest: string[]): string {
  const [from = ''] = mail.to
  return [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: =?utf-8?B?${Buffer.from(`Re: ${mail.subject}`).toString('base64')}?=`,
    ...ownHeaders(),
    ...(mail.headers['message-id'] ? [`In-Reply-To: ${mail.headers['message-id']}`] : []),
    ...rest,
    '',
  ].join('\r\n')
}

const ownHeaders = (): string[] => [
  `Date: ${new Date().toUTCString()}`,
  `Message-ID: <${randomUUID()}@mailbox.example>`,
  'MIME-Version: 1.0',
]

function addressIn(header: string): string {
  return /<([^<>\s]+)>/.exec(header)?.[1] ?? header.trim()
}

function base64(text: string): string {
  return (
    Buffer.from(text)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n')
}
