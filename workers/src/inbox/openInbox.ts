import { asSystem, postboxKey, type openInstallation } from '@mitsprache/api/domain'
import { enqueue } from '@mitsprache/api/jobs'
import type { Logger } from 'pino'
import type { InboxConfig } from '../config.js'
import { loop, type Loop } from '../loop.js'
import { developmentMailbox } from './http.js'
import { imapMailbox } from './imap.js'
import type { Mailbox } from './inbox.js'
import type { InboxParts } from './readInbox.js'

type Source = Awaited<ReturnType<typeof openInstallation>>

/** The mailbox of the configuration, with the key that signs its addresses. */
export async function openInbox(
  source: Source,
  { url, folder, address, contact, largest }: InboxConfig,
  count: InboxParts['count'],
): Promise<InboxParts> {
  const mailbox = url.startsWith('http:') ? developmentMailbox(url) : imapMailbox(url, folder)
  return { mailbox, address, contact, largest, count, key: await postboxKey(source) }
}

/** Enqueues a look into the mailbox now and then. Every process does; the slot is the job's key, so one of them looks. */
export function startInbox(
  source: Source,
  mailbox: Mailbox,
  everyMs: number,
  log: Pick<Logger, 'warn' | 'info'>,
): Loop {
  return loop(
    'inbox',
    everyMs,
    async () => {
      if (!(await mailbox.hasMail())) return
      const slot = Math.floor(Date.now() / everyMs)
      await asSystem(source, (ctx) => enqueue(ctx, 'inbox.read', {}, { key: `inbox.read:${slot}` }))
    },
    log,
  )
}
