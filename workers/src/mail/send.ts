import type { Delivery, RenderedMail } from '@mitsprache/api/domain'
import nodemailer from 'nodemailer'
import type { WorkersConfig } from '../config.js'
import { bytesOf } from './bytes.js'

/** Hands a rendered mail to a mail server. */
export type Transport = ReturnType<typeof openTransport>

/** Connections to the mail server, however many mails are claimed. */
export const connectionsFor = (mailsAtOnce: number): number => Math.min(mailsAtOnce, 5)

/** Opens the pool of connections to the mail server. */
export function openTransport(
  config: Pick<WorkersConfig, 'smtpUrl' | 'from' | 'dkim' | 'mailsAtOnce' | 'mailLeaseMs'>,
) {
  // every wait is far shorter than the claim, so that an answer that never comes ends before the claim does
  const wait = Math.min(30_000, Math.floor(config.mailLeaseMs / 3))
  const pool = nodemailer.createTransport({
    pool: true,
    url: config.smtpUrl,
    maxConnections: connectionsFor(config.mailsAtOnce),
    maxMessages: 1_000,
    // a mail is sent again by the ledger, which counts it, and never silently by the pool
    maxRequeues: 0,
    connectionTimeout: wait,
    greetingTimeout: wait,
    dnsTimeout: wait,
    socketTimeout: wait,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(config.dkim && {
      dkim: {
        ...config.dkim,
        headerFieldNames:
          'from:sender:reply-to:subject:date:message-id:to:cc:mime-version:content-type:list-unsubscribe:list-unsubscribe-post',
      },
    }),
  } as Parameters<typeof nodemailer.createTransport>[0])
  return {
    send: async ({ returnPath, ...mail }: RenderedMail): Promise<void> => {
      const envelope = { from: returnPath ?? config.from.address, to: [mail.to.address] }
      // the id is in the bytes: named so that the library does not make up one
      const { messageId } = mail
      await pool.sendMail({ raw: composed({ ...mail, from: config.from }), envelope, messageId })
    },
    close: () => pool.close(),
  }
}

/** What fails here was never on its way. */
function composed(mail: Parameters<typeof bytesOf>[0]): Buffer {
  try {
    return bytesOf(mail)
  } catch (cause) {
    throw Object.assign(new Error('a mail cannot be composed', { cause }), { code: notComposed })
  }
}
const notComposed = 'ECOMPOSE'

interface SmtpError {
  code?: string
  responseCode?: number
  syscall?: string
  command?: string
}

/**
 * What a failed attempt means. A reply decides: 4xx is asked again, 5xx is final. Without a reply the mail was surely not taken
 * when no connection, encryption or sign-in came about; in every other case nobody can know.
 */
export function deliveryOf(error: unknown): Delivery {
  const { code = '', responseCode, syscall, command = '' } = (error ?? {}) as SmtpError
  // a wrong password is the operator's mistake, not the recipient's
  if (code === 'EAUTH' || command.startsWith('AUTH')) return { result: 'retry', code: 'SMTP_SIGN_IN' }
  if (typeof responseCode === 'number')
    return { result: responseCode >= 500 ? 'failed' : 'retry', code: `SMTP_${responseCode}` }
  if (code === notComposed) return { result: 'failed', code: 'RENDER' }
  if (code === 'EENVELOPE') return { result: 'failed', code: 'ADDRESS' }
  if (syscall === 'connect' || ['EDNS', 'ETLS', 'EPROTOCOL', 'ECONNREFUSED', 'ENOTFOUND'].includes(code))
    return { result: 'retry', code: 'SMTP_UNREACHABLE' }
  return { result: 'uncertain', code: code || 'UNKNOWN' }
}
