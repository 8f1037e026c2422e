import { ImapFlow } from 'imapflow'
import type { Mailbox, Waiting } from './inbox.js'

/** Marks what was taken: a person who reads the mailbox may mark mails as read, and those are taken all the same. */
const taken = '$Mitsprache'
const mostAtOnce = 200

/** A mailbox on an IMAP server. The connection is opened for each look and closed after it. */
export function imapMailbox(address: string, folder: string): Mailbox {
  return {
    hasMail: () => Promise.resolve(true),
    async each(handle, signal) {
      const client = clientFor(address)
      // an error of the line ends the call that waits; without a listener it would end the process
      client.on('error', () => undefined)
      const giveUp = () => client.close()
      signal.addEventListener('abort', giveUp, { once: true })
      try {
        await client.connect()
        const lock = await client.getMailboxLock(folder)
        try {
          for (const mail of await waitingIn(client)) {
            if (signal.aborted) return
            await handle(mail)
          }
        } finally {
          lock.release()
        }
        await client.logout()
      } finally {
        signal.removeEventListener('abort', giveUp)
        client.close()
      }
    },
  }
}

function clientFor(address: string): ImapFlow {
  const url = new URL(address)
  const secure = url.protocol === 'imaps:'
  return new ImapFlow({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || (secure ? 993 : 143)),
    secure,
    auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    // nothing of a mail or a password belongs in a log
    logger: false,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
    disableAutoIdle: true,
  })
}

async function waitingIn(client: ImapFlow): Promise<Waiting[]> {
  const found = await client.search({ unKeyword: taken, flagged: false, deleted: false }, { uid: true })
  const uids = (found || []).slice(0, mostAtOnce)
  if (uids.length === 0) return []
  const sizes = await client.fetchAll(uids, { uid: true, size: true }, { uid: true })
  return sizes.map(({ uid, size }) => mailOf(client, uid, size ?? 0))
}

function mailOf(client: ImapFlow, uid: number, size: number): Waiting {
  const one = { uid: true }
  return {
    id: String(uid),
    size,
    async read() {
      const found = await client.fetchOne(String(uid), { source: true }, one)
      if (!found || !found.source) throw new Error('the mail is gone')
      return found.source
    },
    async done() {
      await client.messageFlagsAdd(String(uid), [taken, '\\Seen'], one)
    },
    async leave() {
      await client.messageFlagsAdd(String(uid), ['\\Flagged'], one)
    },
  }
}
