import { createHash } from 'node:crypto'
import type { IncomingMail } from '@mitsprache/api/domain'
import { simpleParser, type AddressObject, type ParsedMail } from 'mailparser'
import { calendarReply } from './calendarReply.js'

/** Headers by which a mail server says whom a mail was delivered to. */
const deliveredTo = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to']

/** Takes a mail apart. Its HTML is only ever read for its words. */
export async function parseMail(raw: Buffer): Promise<IncomingMail> {
  const mail = await simpleParser(raw, {
    skipTextToHtml: true,
    maxHtmlLengthToParse: 1_000_000,
    // undocumented in the types: a report stays a part of its own
    ...({ keepDeliveryStatus: true } as object),
  })
  const from = addresses(mail.from)[0] ?? { name: '', address: '' }
  const report = reportOf(mail)
  const parts = mail.attachments
  const calendar = parts.find(({ contentType }) => contentType === 'text/calendar')
  return {
    key: mail.messageId ?? createHash('sha256').update(raw).digest('hex'),
    from,
    recipients: recipientsOf(mail),
    subject: oneLine(mail.subject ?? ''),
    text: mail.text ?? '',
    files: parts
      .filter((part) => part !== calendar && part.contentType !== 'message/delivery-status')
      .map(({ filename, contentType }) => oneLine(filename ?? contentType)),
    automatic: isAutomatic(mail, from.address),
    report,
    calendar: calendar ? calendarReply(calendar.content.toString('utf8')) : null,
  }
}

const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()

function addresses(field: AddressObject | AddressObject[] | undefined): { name: string; address: string }[] {
  return [field ?? []]
    .flat()
    .flatMap(({ value }) => value.flatMap((one) => [one, ...(one.group ?? [])]))
    .flatMap(({ name, address }) => (address ? [{ name: oneLine(name), address }] : []))
}

function recipientsOf(mail: ParsedMail): string[] {
  const named = mail.headerLines
    .filter(({ key }) => deliveredTo.includes(key))
    .map(({ line }) =>
      line
        .slice(line.indexOf(':') + 1)
        .trim()
        .replace(/^<|>$/g, ''),
    )
  return [...named, ...addresses(mail.to).map(textOf), ...addresses(mail.cc).map(textOf)]
}
const textOf = ({ address }: { address: string }): string => address

function header(mail: ParsedMail, name: string): string {
  const line = mail.headerLines.find(({ key }) => key === name)?.line ?? ''
  return line
    .slice(line.indexOf(':') + 1)
    .trim()
    .toLowerCase()
}

/** Written by a program (RFC 3834 and what is older than it), or by nobody who could be answered. */
function isAutomatic(mail: ParsedMail, from: string): boolean {
  const auto = header(mail, 'auto-submitted')
  return (
    from === '' ||
    /^(mailer-daemon|postmaster|no-?reply)@/i.test(from) ||
    header(mail, 'return-path') === '<>' ||
    (auto !== '' && auto !== 'no') ||
    ['x-autoreply', 'x-autorespond'].some((name) => mail.headers.has(name)) ||
    ['bulk', 'junk', 'list', 'auto_reply'].includes(header(mail, 'precedence'))
  )
}

/** What a mail server reports (RFC 3464), one entry for each recipient. */
function reportOf(mail: ParsedMail): IncomingMail['report'] {
  const part = mail.attachments.find(({ contentType }) => contentType === 'message/delivery-status')
  if (!part || !header(mail, 'content-type').startsWith('multipart/report')) return null
  return part.content
    .toString('utf8')
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n\s*\r?\n/)
    .flatMap((block) => {
      const field = (name: string) =>
        new RegExp(`^${name}:\\s*([\\w.-]+)`, 'im').exec(block)?.[1]?.toLowerCase()
      const action = field('Action')
      const status = field('Status')
      return action
        ? [{ action, status: /^\d\.\d{1,3}\.\d{1,3}$/.test(status ?? '') ? String(status) : '' }]
        : []
    })
}
