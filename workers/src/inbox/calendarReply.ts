import type { IncomingMail } from '@mitsprache/api/domain'

/** The answer of a calendar program (RFC 5546), or null for a file that holds none. */
export function calendarReply(file: string): IncomingMail['calendar'] {
  const lines = file.replace(/\r?\n[ \t]/g, '').split(/\r?\n/)
  const begin = lines.findIndex((line) => /^BEGIN:VEVENT$/i.test(line))
  const end = lines.findIndex((line) => /^END:VEVENT$/i.test(line))
  if (begin === -1 || end < begin) return null
  const event = lines.slice(begin, end)
  const value = (of: readonly string[], name: string) =>
    of.flatMap((line) => new RegExp(`^${name}(?:;[^:]*)?:(.*)$`, 'i').exec(line)?.[1]?.trim() ?? [])[0] ?? ''
  const attendees = event.filter((line) => /^ATTENDEE[;:]/i.test(line))
  const [attendee = ''] = attendees
  return {
    method: value(lines.slice(0, begin), 'METHOD').toUpperCase(),
    uid: value(event, 'UID'),
    sequence: Number.parseInt(value(event, 'SEQUENCE'), 10) || 0,
    attendee: /mailto:([^\s>"]+)$/i.exec(attendee)?.[1] ?? '',
    // one person answers for themselves: an answer for several is read by a person
    answer: attendees.length === 1 ? (/;PARTSTAT="?([A-Z-]+)/i.exec(attendee)?.[1] ?? '').toUpperCase() : '',
  }
}
