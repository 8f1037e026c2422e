import { noteUnreadable, takeMail, type IncomingMail } from '@mitsprache/api/domain'
import type { JobContext } from '../handlers.js'
import type { Mailbox, Waiting } from './inbox.js'
import { parseMail } from './parse.js'

/** The mailbox and what it takes to know our own addresses. */
export interface InboxParts {
  mailbox: Mailbox
  address: string
  contact: string | undefined
  key: string
  /** Bytes; a larger mail stays for somebody to look at. */
  largest: number
  count: (result: string) => void
}

/**
 * Reads what waits in the mailbox. One mail after the other: what cannot be read or taken stays behind with a flag and does not
 * stop the others; a mail is marked only after what it does is written, and does nothing when it is read again.
 */
export async function readInbox(
  { source, signal, log }: Pick<JobContext, 'source' | 'signal' | 'log'>,
  parts: InboxParts,
): Promise<void> {
  await parts.mailbox.each(async (mail) => {
    const result = await takeOne(source, parts, mail)
    parts.count(result)
    log.info({ mail: mail.id, result }, 'a mail came in')
  }, signal)
}

/** Classes of what PostgreSQL says that are over soon: connection, rollback, resources, operator, and the line's own. */
const passing = /^(08|40|53|57|ECONN|EPIPE)/

async function takeOne(source: JobContext['source'], parts: InboxParts, mail: Waiting): Promise<string> {
  let parsed: IncomingMail
  try {
    if (mail.size > parts.largest) return await leave(source, mail, 'TOO_LARGE')
    parsed = await parseMail(await mail.read())
  } catch (error) {
    if (isOfTheLine(error)) throw error
    return leave(source, mail, 'UNREADABLE')
  }
  let outcome: string | undefined
  try {
    outcome = await takeMail(source, parts, parsed)
  } catch (error) {
    const code = (error as { code?: string }).code ?? 'ERROR'
    // the database is away, or two were in each other's way: tried again later. One mail alone that fails stays behind
    if (passing.test(code)) throw error
    await source.query('select 1')
    return leave(source, mail, `FAILED_${code}`)
  }
  if (outcome === 'LIMITED') await mail.leave()
  else await mail.done()
  return outcome ?? 'KNOWN'
}

async function leave(source: JobContext['source'], mail: Waiting, why: string): Promise<string> {
  await noteUnreadable(source, `${why} ${mail.id} ${mail.size}`)
  await mail.leave()
  return why
}

/** The mailbox went away, which says nothing about the mail. */
function isOfTheLine(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? ''
  return /^(NoConnection|ETIMEOUT|ECONN|EPIPE|EConnectionClosed)/i.test(code)
}
