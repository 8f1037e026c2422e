import MailComposer from 'nodemailer/lib/mail-composer'
import { simpleParser } from 'mailparser'
import { expect, test } from 'vitest'
import { bytesOf, type WholeMail } from './bytes.js'

const texts = {
  german: 'Guten Tag Jürgen Groß,\n\nwir laden Sie ein: „Zusammen“ = 100 %.  \n\n.\n-- \nMitsprache',
  arabic: 'مرحبا بكم في قمة الاندماج، نرجو الرد حتى الأول من آذار\n'.repeat(20),
  plain: 'Hello,\n\nshort and plain.\n',
  long: 'a'.repeat(2_000),
  emoji: '👩‍👩‍👧‍👦'.repeat(60),
  'ending in a space': 'Ende ',
  'with returns': 'eins\r\nzwei\r\n',
}
const mailWith = (text: string, more: Partial<WholeMail> = {}): WholeMail => ({
  from: { name: 'Mitsprache', address: 'noreply@mitsprache.example' },
  to: { name: 'Ayşe, "A" Yılmaz', address: 'ayse@example.org' },
  replyTo: { name: 'Büro', address: 'buero@example.org' },
  messageId: '<1@mitsprache.example>',
  subject: `Einladung: ${text.slice(0, 200).replaceAll(/\s+/g, ' ')}`,
  text,
  html: `<!DOCTYPE html>\n<p>${text}</p>\n`,
  date: new Date('2027-01-02T03:04:05Z'),
  headers: { 'Auto-Submitted': 'auto-generated', 'List-Unsubscribe': '<https://mitsprache.example/de/aus>' },
  attachments: [],
  baseBoundary: '5d7a2f0e',
  ...more,
})
const attachments = [
  {
    filename: 'Termin.ics',
    content: `BEGIN:VCALENDAR\r\nSUMMARY:${texts.german}\r\nEND:VCALENDAR`,
    contentType: 'text/calendar; charset=utf-8; method=REQUEST',
  },
  {
    filename: 'Код 1.png',
    content: Buffer.from(Array.from({ length: 1_000 }, (_, i) => i % 256)),
    contentType: 'image/png',
  },
  { filename: 'voll.png', content: Buffer.alloc(57 * 3, 7), contentType: 'image/png' },
]

for (const [name, text] of Object.entries(texts))
  for (const [parts, more] of Object.entries<Partial<WholeMail>>({
    'text and page': {},
    'one file': { attachments: attachments.slice(0, 1) },
    attachments: { attachments },
  }))
    test(`a mail, ${name}, ${parts}, is byte for byte what the library builds`, async () => {
      const mail = mailWith(text, more)
      const ours = bytesOf(mail)
      const theirs = await new MailComposer({ ...mail, attachments: [...mail.attachments] }).compile().build()
      expect(ours.toString()).toBe(theirs.toString())
      const read = await simpleParser(ours)
      expect(read.text?.trimEnd()).toBe(text.replaceAll('\r\n', '\n').trimEnd())
      expect(read.attachments.map(({ filename }) => filename)).toEqual(
        mail.attachments.map(({ filename }) => filename),
      )
    })
