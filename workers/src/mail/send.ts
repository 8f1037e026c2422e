import type { Delivery, RenderedMail } from '@mitsprache/api/domain'
import DKIM from 'nodemailer/lib/dkim'
import SMTPPool from 'nodemailer/lib/smtp-pool'
import { PassThrough } from 'node:stream'
import { domainToASCII } from 'node:url'
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
  const pool = new SMTPPool({
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
  } as SMTPPool.Options)
  const seal = config.dkim && new DKIM({ ...config.dkim, headerFieldNames: sealed })
  return {
    async send({ returnPath, ...mail }: RenderedMail): Promise<void> {
      const bytes = composed({ ...mail, from: config.from })
      const from = inAscii(returnPath ?? config.from.address)
      const envelope = { from, to: [inAscii(mail.to.address)] }
      const createReadStream = () => (seal ? seal.sign(bytes) : new PassThrough().end(bytes))
      await new Promise<void>((sent, failed) => {
        pool.send(readyMail(mail.messageId, envelope, createReadStream), (error) =>
          error ? failed(error) : sent(),
        )
      })
    },
    close: () => pool.close(),
  }
}

/** An address as mail servers pass it on, whatever letters its domain has. */
export const inAscii = (address: string): string =>
  address.replace(/[^@]*[^@\x20-\x7e][^@]*$/, (domain) => domainToASCII(domain))

const sealed =
  'from:sender:reply-to:subject:date:message-id:to:cc:mime-version:content-type:list-unsubscribe:list-unsubscribe-post'

/** What a pool asks of a mail. The library's own `sendMail` would compose and take apart once more what is composed. */
function readyMail(
  id: string,
  envelope: { from: string; to: string[] },
  createReadStream: () => PassThrough,
): Parameters<SMTPPool['send']>[0] {
  const message = { getEnvelope: () => envelope, messageId: () => id, getHeader: () => id, createReadStream }
  return { data: {}, message } as unknown as Parameters<SMTPPool['send']>[0]
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
