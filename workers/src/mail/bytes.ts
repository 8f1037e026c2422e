import MailComposer from 'nodemailer/lib/mail-composer'
import type Mail from 'nodemailer/lib/mailer'
import { foldLines, hasLongerLines } from 'nodemailer/lib/mime-funcs'
import MimeNode from 'nodemailer/lib/mime-node'
import { encode, wrap } from 'nodemailer/lib/qp'

/** A mail with a text, the same as a page, and files. */
export interface WholeMail extends Omit<Mail.Options, 'text' | 'html' | 'attachments'> {
  text: string
  html: string
  attachments: readonly { filename: string; content: string | Buffer; contentType: string }[]
  /** Parts are divided by a line made from this. */
  baseBoundary: string
}

/**
 * A mail as the bytes that go over the line, the same as the library's `build()` makes them. Header lines and encodings are its own
 * too; but it builds a tree of parts and sends each through streams of its own, which takes longer than handing the mail over.
 */
export function bytesOf({ text, html, attachments, ...mail }: WholeMail): Buffer {
  const words = [wordsPart('text/plain', text), wordsPart('text/html', html)]
  const files = attachments.map(filePart)
  const boundary = (nth: number) => `--_NmP-${mail.baseBoundary}-Part_${nth}`
  const root = new MailComposer(mail).compile()
  const both = `${multipart('alternative', boundary(2))}\r\n\r\n${divided(words, boundary(2))}`
  const [kind, parts] =
    files.length > 0 ? (['mixed', [both, ...files]] as const) : (['alternative', words] as const)
  root.setHeader('Content-Type', multipartType(kind, boundary(1)))
  return Buffer.from(`${root.buildHeaders()}\r\n\r\n${divided(parts, boundary(1))}`)
}

const multipartType = (kind: string, boundary: string) => `multipart/${kind}; boundary="${boundary}"`

const multipart = (kind: string, boundary: string) =>
  foldLines(`Content-Type: ${multipartType(kind, boundary)}`, 76)

const divided = (parts: readonly string[], boundary: string): string =>
  `${parts.map((part, at) => `${at > 0 ? '\r\n' : ''}--${boundary}\r\n${part}`).join('')}\r\n--${boundary}--\r\n`

function wordsPart(contentType: string, words: string): string {
  const encoding = encodingOf(words)
  return `${headOf(`${contentType}; charset=utf-8`, encoding)}\r\n\r\n${encoded(words, encoding)}`
}

const filePart = ({ filename, content, contentType }: WholeMail['attachments'][number]): string =>
  `${headOf(contentType, 'base64', filename)}\r\n\r\n${encoded(content, 'base64')}`

type Encoding = '7bit' | 'quoted-printable' | 'base64'

/** Words in other letters than Latin ones are shorter in base64. */
function encodingOf(words: string): Encoding {
  let [latin, others] = [0, 0]
  for (let at = 0; at < words.length; at += 1) {
    const code = words.charCodeAt(at)
    if (code > 0x7f || (code < 0x20 && !'\t\n\r'.includes(words[at] ?? ''))) others += 1
    else if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) latin += 1
  }
  if (others === 0 && !hasLongerLines(words, 76)) return '7bit'
  return others < latin ? 'quoted-printable' : 'base64'
}

const heads = new Map<string, string>()
const mostHeads = 100

/** The header lines of a part: the same in a thousand mails. */
function headOf(contentType: string, encoding: Encoding, filename?: string): string {
  const key = JSON.stringify([contentType, encoding, filename])
  const known = heads.get(key)
  if (known !== undefined) return known
  const part = new MimeNode('multipart/mixed').createChild(contentType, { ...(filename && { filename }) })
  part.setHeader('Content-Transfer-Encoding', encoding)
  const head = part.buildHeaders()
  if (heads.size >= mostHeads) heads.clear()
  heads.set(key, head)
  return head
}

const base64Line = /.{76}(?=.)/g

function encoded(content: string | Buffer, encoding: Encoding): string {
  if (encoding === 'base64')
    return Buffer.from(content as string)
      .toString('base64')
      .replace(base64Line, '$&\r\n')
  return encoding === 'quoted-printable' ? wrap(encode(content), 76) : content.toString()
}
