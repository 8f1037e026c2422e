import { text } from '../platform/index.js'
import { calendarFile, oneLine } from './calendar.js'
import { contentOf, pageAddress } from './content.js'
import { htmlOf, plainOf } from './layout.js'
import type { Message } from './Message.js'

/** A mail as it goes out; a mail program's own words (nodemailer's) for its parts. */
export interface RenderedMail {
  messageId: string
  /** One address object: a comma in a name or address adds nobody. */
  to: { name: string; address: string }
  subject: string
  text: string
  html: string
  date: Date
  headers: Record<string, string>
  attachments: { filename: string; content: string; contentType: string }[]
  /** Parts are divided by a line made from the id, not from chance. */
  baseBoundary: string
}

/** The Message-ID of a row: every copy of it carries the same. */
export function messageIdOf(id: string, publicUrl: string): string {
  return `<${id}@${new URL(publicUrl).hostname}>`
}

/** Renders a message. Pure: the same row and address always give the same bytes. */
export function render(row: Message, publicUrl: string): RenderedMail {
  const content = contentOf(row, publicUrl)
  const { calendar } = row
  return {
    messageId: messageIdOf(row.id, publicUrl),
    to: { name: oneLine(row.name), address: row.address },
    subject: oneLine(content.subject),
    text: plainOf(content),
    html: htmlOf(content, row.locale),
    date: row.createdAt,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': row.locale,
      ...(content.unsubscribe && {
        'List-Unsubscribe': `<${content.unsubscribe.link}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
    attachments: calendar
      ? [
          {
            filename: `${text(row.locale, 'mail.common.file')}.ics`,
            content: calendarFile(
              calendar,
              row.createdAt,
              'Mitsprache',
              calendar.link && pageAddress(publicUrl, row.locale, calendar.link),
            ),
            contentType: `text/calendar; charset=utf-8; method=${calendar.cancelled ? 'CANCEL' : 'PUBLISH'}`,
          },
        ]
      : [],
    baseBoundary: row.id,
  }
}
