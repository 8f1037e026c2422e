import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import {
  SMTPServer,
  type SMTPServerAddress,
  type SMTPServerDataStream,
  type SMTPServerSession,
} from 'smtp-server'
import { mailboxHandler } from './mailbox/http.js'
import { InboxStore } from './mailbox/inboxStore.js'
import { MailStore } from './mailbox/store.js'
import { plainError } from './plainError.js'

export type { MailAttachment, MailSummary, StoredMail } from './mailbox/store.js'

/** Where the mails lie (`<dataDir>/mailbox`) and how many are kept. */
export interface MailboxOptions {
  dataDir: string
  limit?: number
}

/** A running mailbox. */
export interface RunningMailbox {
  smtpUrl: string
  /** Serves /mailbox and everything below it. */
  httpUrl: string
  /** Where the workers find what was answered (INBOX_URL). */
  inboxUrl: string
  stop: () => Promise<void>
}

const MAIL_SIZE_LIMIT = 50_000_000

/** Starts the development mailbox: mails sent to `smtpUrl` are kept on disk and read at `httpUrl`. */
export async function createMailbox({ dataDir, limit = 2000 }: MailboxOptions): Promise<RunningMailbox> {
  const directory = resolve(join(dataDir, 'mailbox'))
  try {
    const store = new MailStore(directory, limit)
    const smtp = smtpServer(store)
    const inbox = new InboxStore(join(directory, 'in'))
    const http = createServer(mailboxHandler({ store, inbox }))
    const smtpPort = await listen(smtp.server as unknown as Server)
    const httpPort = await listen(http)
    return {
      smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
      httpUrl: `http://127.0.0.1:${httpPort}`,
      inboxUrl: `http://127.0.0.1:${httpPort}/inbox`,
      stop: async () => {
        http.closeAllConnections()
        await Promise.all([
          new Promise<void>((done) => http.close(() => done())),
          new Promise<void>((done) => smtp.close(() => done())),
        ])
      },
    }
  } catch (error) {
    throw plainError(error, directory)
  }
}

function smtpServer(store: MailStore): SMTPServer {
  const server = new SMTPServer({
    name: 'mailbox',
    banner: 'development mailbox',
    authOptional: true,
    onAuth: (_credentials, _session, done) => done(null, { user: 'anyone' }),
    // Loopback only: a certificate would have to be trusted by hand.
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    size: MAIL_SIZE_LIMIT,
    closeTimeout: 1000,
    onData: (stream, session, done) => {
      receive(store, stream, session).then(
        () => done(),
        (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
      )
    },
  })
  // A sender that hangs up in the middle is no failure of the mailbox.
  server.on('error', () => undefined)
  return server
}

async function receive(
  store: MailStore,
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  if (stream.sizeExceeded) throw Object.assign(new Error('The mail is too large.'), { responseCode: 552 })
  const { mailFrom, rcptTo } = session.envelope
  const from = (mailFrom as SMTPServerAddress | false) || { address: '' }
  await store.add(
    Buffer.concat(chunks),
    from.address,
    rcptTo.map(({ address }) => address),
  )
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}
