import MailComposer from 'nodemailer/lib/mail-composer'
import { encode, wrap } from 'nodemailer/lib/qp'
import type Mail from 'nodemailer/lib/mailer'

/** A part of a mail as the library has it once it is composed. */
interface Part {
  multipart: string | false
  boundary: string | false
  childNodes: Part[]
  content?: string | Buffer
  getTransferEncoding(): string | false
  buildHeaders(): string
}

/**
 * A mail as the bytes that go over the line. Composed by the library, header lines and encodings are its own, and the bytes are
 * those of its `build()`; only that goes through a dozen streams a mail, which takes as long as all else of sending it.
 */
export function bytesOf(mail: Mail.Options): Buffer {
  const written: string[] = []
  write(new MailComposer(mail).compile() as unknown as Part, written)
  const whole = written.join('')
  return Buffer.from(whole.endsWith('\n') ? whole : `${whole}\r\n`)
}

function write(part: Part, to: string[]): void {
  // asked first: headers name the encoding
  const encoding = part.getTransferEncoding()
  to.push(part.buildHeaders(), '\r\n\r\n')
  if (part.content) to.push(encoded(part.content, encoding))
  part.childNodes.forEach((child, at) => {
    to.push(at > 0 ? '\r\n' : '', `--${part.boundary}\r\n`)
    write(child, to)
  })
  if (part.multipart) to.push(`\r\n--${part.boundary}--\r\n`)
}

const base64Line = /.{76}(?=.)/g

function encoded(content: string | Buffer, encoding: string | false): string {
  if (encoding === 'base64')
    return Buffer.from(content as string)
      .toString('base64')
      .replace(base64Line, '$&\r\n')
  return encoding === 'quoted-printable' ? wrap(encode(content), 76) : content.toString()
}
