import {
  claimMessage,
  render,
  settleMessage,
  type Delivery,
  type openInstallation,
  type Postbox,
  type RenderedMail,
} from '@mitsprache/api/domain'
import nodemailer from 'nodemailer'
import type { Logger } from 'pino'
import type { WorkersConfig } from '../config.js'

type Source = Awaited<ReturnType<typeof openInstallation>>

/** Hands a rendered mail to a mail server. */
export type Transport = ReturnType<typeof openTransport>

/** Opens the pool of connections to the mail server. */
export function openTransport(
  config: Pick<WorkersConfig, 'smtpUrl' | 'from' | 'dkim' | 'mailsAtOnce' | 'mailLeaseMs'>,
) {
  // every wait is far shorter than the claim, so that an answer that never comes ends before the claim does
  const wait = Math.min(30_000, Math.floor(config.mailLeaseMs / 3))
  const pool = nodemailer.createTransport({
    pool: true,
    url: config.smtpUrl,
    maxConnections: Math.min(config.mailsAtOnce, 5),
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
      await pool.sendMail({
        ...mail,
        from: config.from,
        envelope: { from: returnPath ?? config.from.address, to: [mail.to.address] },
      })
    },
    close: () => pool.close(),
  }
}

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
  if (code === 'EENVELOPE') return { result: 'failed', code: 'ADDRESS' }
  if (syscall === 'connect' || ['EDNS', 'ETLS', 'EPROTOCOL', 'ECONNREFUSED', 'ENOTFOUND'].includes(code))
    return { result: 'retry', code: 'SMTP_UNREACHABLE' }
  return { result: 'uncertain', code: code || 'UNKNOWN' }
}

/** What sending needs. */
export interface Sender {
  source: Source
  transport: Pick<Transport, 'send'>
  config: Pick<WorkersConfig, 'publicUrl' | 'mailLeaseMs' | 'patience'>
  /** Where answers go, where there is a mailbox for them. */
  postbox?: Postbox | undefined
  log: Pick<Logger, 'info' | 'warn' | 'error'>
  count: (result: string) => void
}

/**
 * Sends one message: claim, render, hand to the mail server, write the outcome. The claim is a conditional update with a lease
 * on the database's clock; the outcome counts only while the claim is the newest.
 */
export async function sendMessage(
  { source, transport, config, postbox, log, count }: Sender,
  id: string,
): Promise<void> {
  const started = performance.now()
  const message = await claimMessage(source, id, config.mailLeaseMs)
  if (!message) return
  const delivery = await attempt()
  const counted = await settleMessage(source, message, delivery, config.patience)
  count(counted ? delivery.result : 'fenced')
  const detail = { message: id, attempt: message.attempt, result: delivery.result, fenced: !counted }
  if (delivery.result === 'sent') log.info(detail, 'mail')
  else log.warn({ ...detail, code: delivery.code }, 'mail')

  async function attempt(): Promise<Delivery> {
    let mail: RenderedMail
    try {
      if (!message) throw new TypeError('no claim')
      mail = render(message, config.publicUrl, postbox)
    } catch (error) {
      log.error(
        { message: id, err: error instanceof Error ? error.message : String(error) },
        'a mail cannot be rendered',
      )
      return { result: 'failed', code: 'RENDER' }
    }
    // a process that slept since its claim must not send: another may have taken over
    if (performance.now() - started > config.mailLeaseMs / 2) return { result: 'retry', code: 'LATE' }
    return transport.send(mail).then(
      (): Delivery => ({ result: 'sent' }),
      (error: unknown) => deliveryOf(error),
    )
  }
}
