import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { simpleParser, type Attachment } from 'mailparser'
import { headersOf } from './headers.js'

/** One mail as the list shows it. */
export interface MailSummary {
  id: string
  /** Addresses the mail was handed to, lower case; a hidden copy is among them. */
  to: string[]
  from: string
  subject: string
  /** When the mailbox received it, ISO 8601; the mail's own date is among the headers. */
  date: string
}

/** An attachment; its bytes are at `url`. */
export interface MailAttachment {
  filename: string
  contentType: string
  size: number
  url: string
}

/** One mail whole, as `/mailbox/messages` gives it. */
export interface StoredMail extends MailSummary {
  /** Where a mail server sends it back to. */
  returnPath?: string
  text: string
  html: string
  headers: Record<string, string>
  attachments: MailAttachment[]
}

/** Which mails to list. */
export interface MailFilter {
  to?: string
  since?: Date
}

/** The mails on disk, newest first; the oldest make room. */
export class MailStore {
  readonly #directory: string
  readonly #limit: number
  #mails: MailSummary[] = []
  #lastNumber = 0

  constructor(directory: string, limit: number) {
    this.#directory = directory
    this.#limit = limit
    mkdirSync(directory, { recursive: true })
    const names = readdirSync(directory).filter((name) => /^\d{10}-[0-9a-f]{8}\.json$/.test(name))
    for (const name of names.sort()) {
      const { id, to, from, subject, date } = JSON.parse(
        readFileSync(join(directory, name), 'utf8'),
      ) as StoredMail
      this.#mails.unshift({ id, to, from, subject, date })
    }
    this.#lastNumber = Number.parseInt(this.#mails[0]?.id ?? '0', 10)
  }

  /** Parses and keeps a mail; it is on disk when the promise is fulfilled. */
  async add(raw: Buffer, from: string, to: string[]): Promise<MailSummary> {
    const parsed = await simpleParser(raw)
    this.#lastNumber += 1
    const id = `${String(this.#lastNumber).padStart(10, '0')}-${randomUUID().slice(0, 8)}`
    const mail: StoredMail = {
      id,
      to: to.map((address) => address.toLowerCase()),
      from: parsed.from?.value[0]?.address ?? from,
      ...(from && { returnPath: from }),
      subject: parsed.subject ?? '',
      date: new Date().toISOString(),
      text: parsed.text ?? '',
      html: parsed.html || '',
      headers: headersOf(parsed.headerLines),
      attachments: parsed.attachments.map((attachment, index) => describe(id, attachment, index)),
    }
    await writeFile(join(this.#directory, `${id}.eml`), raw)
    const file = join(this.#directory, `${id}.json`)
    await writeFile(`${file}.new`, JSON.stringify(mail))
    await rename(`${file}.new`, file)
    const summary: MailSummary = { id, to: mail.to, from: mail.from, subject: mail.subject, date: mail.date }
    this.#insert(summary)
    await this.#makeRoom()
    return summary
  }

  list(filter: MailFilter = {}): MailSummary[] {
    const to = filter.to?.trim().toLowerCase()
    const since = filter.since?.toISOString()
    return this.#mails.filter(
      (mail) => (!to || mail.to.some((address) => address.includes(to))) && (!since || mail.date >= since),
    )
  }

  async read(id: string): Promise<StoredMail | undefined> {
    if (!this.#mails.some((mail) => mail.id === id)) return undefined
    return JSON.parse(await readFile(join(this.#directory, `${id}.json`), 'utf8')) as StoredMail
  }

  async readAttachment(id: string, index: number): Promise<Attachment | undefined> {
    if (!this.#mails.some((mail) => mail.id === id)) return undefined
    const parsed = await simpleParser(await readFile(join(this.#directory, `${id}.eml`)))
    return parsed.attachments[index]
  }

  /** Mails are parsed side by side; the list stays in the order of their numbers. */
  #insert(summary: MailSummary): void {
    const older = this.#mails.findIndex((mail) => mail.id < summary.id)
    this.#mails.splice(older === -1 ? this.#mails.length : older, 0, summary)
  }

  async #makeRoom(): Promise<void> {
    for (const { id } of this.#mails.splice(this.#limit)) {
      await rm(join(this.#directory, `${id}.json`), { force: true })
      await rm(join(this.#directory, `${id}.eml`), { force: true })
    }
  }
}

function describe(id: string, attachment: Attachment, index: number): MailAttachment {
  return {
    filename: attachment.filename ?? `attachment-${index + 1}`,
    contentType: attachment.contentType,
    size: attachment.size,
    url: `/mailbox/${id}/attachments/${index}`,
  }
}
