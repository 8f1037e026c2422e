import { text } from '../platform/index.js'
import {
  calendarFile,
  calendarMethod,
  entryIn,
  oneLine,
  type CalendarEntry,
  type CalendarQuestion,
} from './calendar.js'
import { codePicture } from './codePicture.js'
import { contentOf, pageAddress } from './content.js'
import { htmlOf, plainOf } from './layout.js'
import type { Message } from './Message.js'
import { signedAddress, type Postbox } from './postbox.js'

/** A mail as it goes out; a mail program's own words (nodemailer's) for its parts. */
export interface RenderedMail {
  messageId: string
  /** One address object: a comma in a name or address adds nobody. */
  to: { name: string; address: string }
  replyTo?: { name: string; address: string }
  /** Where a mail server says that it came back; without one, to the sender. */
  returnPath?: string
  subject: string
  text: string
  html: string
  date: Date
  headers: Record<string, string>
  attachments: { filename: string; content: string | Buffer; contentType: string }[]
  /** Parts are divided by a line made from the id, not from chance. */
  baseBoundary: string
}

/** Most pictures of codes that go along with one mail. */
const mostPictures = 10

/** The Message-ID of a row: every copy of it carries the same. */
export function messageIdOf(id: string, publicUrl: string): string {
  return `<${id}@${new URL(publicUrl).hostname}>`
}

const product = 'Mitsprache'

/** Renders a message. Pure: the same row, address and mailbox always give the same bytes. */
export function render(row: Message, publicUrl: string, postbox?: Postbox): RenderedMail {
  const content = contentOf(row, publicUrl)
  return {
    messageId: messageIdOf(row.id, publicUrl),
    to: { name: oneLine(row.name), address: row.address },
    ...answersTo(row, postbox),
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
    attachments: [...calendarOf(row, publicUrl, postbox), ...codesOf(row)],
    baseBoundary: row.id,
  }
}

/** Where replies and notices of failure go. */
function answersTo(
  { id, params: { replyTo } }: Message,
  postbox: Postbox | undefined,
): Pick<RenderedMail, 'replyTo' | 'returnPath'> {
  if (!postbox) return replyTo ? { replyTo } : {}
  return {
    replyTo: replyTo ?? { name: product, address: signedAddress(postbox, 'reply', id) },
    returnPath: signedAddress(postbox, 'bounce', id),
  }
}

/** Who asks whom by a calendar entry: the same for every mail about it, so that a later one replaces an earlier one. */
function questionOf(
  { calendar, personId, name, address }: Message,
  postbox: Postbox | undefined,
): CalendarQuestion | undefined {
  if (!postbox || !calendar?.asks || !personId) return undefined
  return {
    organiser: { name: product, address: signedAddress(postbox, 'calendar', personId) },
    attendee: { name, address },
  }
}

/** Dates that are only told go in one file; what asks or takes back is by the standard about one date a file (RFC 5546). */
function filesOf(calendar: CalendarEntry, question: CalendarQuestion | undefined): CalendarEntry[] {
  const { more = [], ...first } = calendar
  return calendarMethod(calendar, question) === 'PUBLISH' ? [calendar] : [first, ...more]
}

function calendarOf(row: Message, publicUrl: string, postbox?: Postbox): RenderedMail['attachments'] {
  const { locale, createdAt } = row
  if (!row.calendar) return []
  const calendar = entryIn(locale, row.calendar)
  const question = questionOf(row, postbox)
  const link = calendar.link && pageAddress(publicUrl, locale, calendar.link)
  const name = text(locale, 'mail.common.file')
  return filesOf(calendar, question).map((entry, at) => ({
    filename: `${name}${at === 0 ? '' : `-${at + 1}`}.ics`,
    content: calendarFile(entry, createdAt, product, link, question),
    contentType: `text/calendar; charset=utf-8; method=${calendarMethod(entry, question)}`,
  }))
}

/** A picture of each code, so that it can be shown where there is no network. A large party finds the others by their links. */
function codesOf({ params, locale }: Message): RenderedMail['attachments'] {
  return (params.codes ?? []).slice(0, mostPictures).map(({ name, text: code }, i) => ({
    filename: `${oneLine(text(locale, 'mail.common.code', { n: i + 1, name }))
      .replace(/[\\/:*?"<>|]/g, ' ')
      .slice(0, 80)}.png`,
    content: codePicture(code),
    contentType: 'image/png',
  }))
}
