import { randomUUID } from 'node:crypto'

/** Headers and body of a mail as it comes over the line. */
export function rawMail(headers: Record<string, string>, body: string): string {
  const all = { 'Message-ID': `<${randomUUID()}@elsewhere.example>`, 'MIME-Version': '1.0', ...headers }
  return `${Object.entries(all)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\r\n')}\r\n\r\n${body}`
}

/** What a mail server writes when it could not (`failed`, 5.x.x) or could not yet (`delayed`, 4.x.x) deliver. */
export function report(to: string, action: string, status: string): string {
  return rawMail(
    {
      From: 'MAILER-DAEMON@mx.example',
      To: to,
      'Auto-Submitted': 'auto-replied',
      'Content-Type': 'multipart/report; report-type=delivery-status; boundary="b"',
    },
    [
      '--b',
      'Content-Type: text/plain',
      '',
      'It did not arrive.',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example',
      '',
      'Final-Recipient: rfc822; gast@demo.example',
      `Action: ${action}`,
      `Status: ${status}`,
      'Diagnostic-Code: smtp; 550',
      ' no such user',
      '',
      '--b',
      'Content-Type: message/rfc822',
      '',
      'From: a@b.example',
      'Message-ID: <ours@mitsprache.example>',
      '',
      'Hello',
      '--b--',
      '',
    ].join('\r\n'),
  )
}

/** What a calendar program sends when somebody answers an appointment. */
export function calendarReply(of: {
  from: string
  to: string
  uid: string
  answer: string
  attendee?: string
  sequence?: number
}): string {
  return rawMail(
    { From: of.from, To: of.to, Subject: 'Accepted', 'Content-Type': 'multipart/alternative; boundary="y"' },
    [
      '--y',
      'Content-Type: text/plain; charset=utf-8',
      '',
      `${of.from} answered.`,
      '--y',
      'Content-Type: text/calendar; method=REPLY; charset=utf-8',
      '',
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'METHOD:REPLY',
      'BEGIN:VEVENT',
      `UID:${of.uid}`,
      `SEQUENCE:${of.sequence ?? 0}`,
      `ATTENDEE;CN="A; B: C";PARTSTAT=${of.answer};ROLE=REQ-PARTICIPANT:mailt`,
      ` o:${of.attendee ?? of.from}`,
      'END:VEVENT',
      'END:VCALENDAR',
      '--y--',
      '',
    ].join('\r\n'),
  )
}
