import { createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { longestMailbox, type Patience } from '@mitsprache/api/domain'

/** Everything the workers take from their environment, read once. The only place here that knows `process.env`. */
export interface WorkersConfig {
  databaseUrl: string
  /** Redis when set, otherwise the queue lives in the database. */
  queueUrl: string | undefined
  /** Port of /livez, /readyz and /metrics. */
  port: number
  publicUrl: string
  smtpUrl: string
  /** Sender of every mail. */
  from: { name: string; address: string }
  dkim: { domainName: string; keySelector: string; privateKey: string } | undefined
  /** The mailbox that answers come to; without one nothing is read. */
  inbox: InboxConfig | undefined
  /** File of the key that signs the heads of the audit chain; made when it is missing. */
  auditKeyFile: string
  /** Origins of systems of councils that may be asked although they are within the house, or without encryption. */
  councilSystems: string[]
  followParent: boolean
  logLevel: string
  /** Pause between two looks into the ledger. */
  relayMs: number
  /** A handed id that nobody claimed is handed again after this. */
  handAgainMs: number
  /** How long a mail may take before its claim can be taken back. */
  mailLeaseMs: number
  patience: Patience
  /** Mails one process has claimed at once: being sent, next, or waiting for their outcome to be written. */
  mailsAtOnce: number
}

/** How the mailbox is read. */
export interface InboxConfig {
  url: string
  folder: string
  address: string
  /** Who gets what belongs to nobody else. */
  contact: string | undefined
  everyMs: number
  /** Bytes of the largest mail that is read. */
  largest: number
}

/** Reads the configuration; throws a sentence for the operator when a value is missing or makes no sense. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): WorkersConfig {
  const publicUrl = required(env, 'PUBLIC_URL', 'links in mails need the public address').replace(/\/+$/, '')
  return {
    databaseUrl: required(env, 'DATABASE_URL', 'the address of the PostgreSQL database is needed'),
    queueUrl: queueUrl(env.QUEUE_URL),
    port: number(env, 'WORKERS_PORT', 3001),
    publicUrl,
    smtpUrl: required(
      env,
      'SMTP_URL',
      'mails need a mail server, such as smtp://user:password@mail.example:587',
    ),
    from: {
      name: env.MAIL_FROM_NAME ?? 'Mitsprache',
      address: env.MAIL_FROM ?? `noreply@${new URL(publicUrl).hostname}`,
    },
    dkim: dkim(env),
    inbox: inbox(env),
    auditKeyFile: env.AUDIT_KEY_FILE || join(env.DATA_DIR ?? '.data', 'audit.key'),
    councilSystems: origins(env.COUNCIL_SYSTEMS),
    followParent: env.FOLLOW_PARENT === '1',
    logLevel: env.LOG_LEVEL ?? 'info',
    relayMs: number(env, 'RELAY_MS', 150),
    handAgainMs: number(env, 'HAND_AGAIN_MS', 10_000),
    mailLeaseMs: number(env, 'MAIL_LEASE_MS', 90_000),
    patience: {
      attempts: number(env, 'MAIL_ATTEMPTS', 12),
      firstPauseMs: number(env, 'MAIL_PAUSE_MS', 30_000),
      longestPauseMs: 2 * 3_600_000,
    },
    mailsAtOnce: number(env, 'MAILS_AT_ONCE', 16),
  }
}

function required(env: NodeJS.ProcessEnv, name: string, why: string): string {
  const value = env[name]
  if (!value) throw new Error(`${name} is not set: ${why}.`)
  return value
}

function number(env: NodeJS.ProcessEnv, name: string, otherwise: number): number {
  const value = Number(env[name] ?? otherwise)
  if (!Number.isInteger(value) || value < 0) throw new Error(`${name} is not a whole number: ${env[name]}`)
  return value
}

function queueUrl(url: string | undefined): string | undefined {
  if (!url || /^postgres(ql)?:/.test(url)) return undefined
  if (/^rediss?:/.test(url)) return url
  throw new Error(
    'QUEUE_URL must begin with redis:// or rediss://; without it the queue lives in the database.',
  )
}

function origins(text = ''): string[] {
  return text
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .map((word) => {
      if (!URL.canParse(word) || !/^https?:/.test(word))
        throw new Error(`COUNCIL_SYSTEMS: ${word} is no address such as https://ris.example.`)
      return new URL(word).origin
    })
}

function dkim(env: NodeJS.ProcessEnv): WorkersConfig['dkim'] {
  const { MAIL_DKIM_DOMAIN: domainName, MAIL_DKIM_SELECTOR: keySelector, MAIL_DKIM_KEY_FILE: file } = env
  // where settings travel in one line, so do the key's
  const key = env.MAIL_DKIM_KEY?.replaceAll('\\n', '\n')
  if (!domainName && !keySelector && !file && !key) return undefined
  if (!domainName || !keySelector || !(file || key))
    throw new Error('DKIM needs all of MAIL_DKIM_DOMAIN, MAIL_DKIM_SELECTOR and MAIL_DKIM_KEY_FILE.')
  const privateKey = key || readFileSync(file ?? '', 'utf8')
  try {
    createPrivateKey(privateKey)
  } catch {
    throw new Error('The key of MAIL_DKIM_KEY_FILE is no private key: a PEM file is needed.')
  }
  return { domainName, keySelector, privateKey }
}

const local = ['127.0.0.1', 'localhost', '[::1]']

function inbox(env: NodeJS.ProcessEnv): WorkersConfig['inbox'] {
  if (!env.INBOX_URL) return undefined
  const url = URL.canParse(env.INBOX_URL) ? new URL(env.INBOX_URL) : undefined
  const development = url?.protocol === 'http:' && local.includes(url.hostname)
  if (!url || !(development || ((url.protocol === 'imaps:' || url.protocol === 'imap:') && url.username)))
    throw new Error('INBOX_URL is no mailbox: it looks like imaps://user:password@mail.example.')
  const address = env.INBOX_ADDRESS ?? decodeURIComponent(url.username)
  if (!/^[^\s@<>,;"]+@[^\s@<>,;"]+$/.test(address))
    throw new Error('INBOX_ADDRESS is missing: the address mails to the mailbox of INBOX_URL are sent to.')
  if (address.lastIndexOf('@') > longestMailbox)
    throw new Error(`INBOX_ADDRESS is too long: at most ${longestMailbox} letters before the @.`)
  return {
    url: env.INBOX_URL,
    folder: env.INBOX_FOLDER ?? 'INBOX',
    address,
    contact: env.INBOX_CONTACT || undefined,
    everyMs: number(env, 'INBOX_MS', development ? 1_000 : 60_000),
    largest: number(env, 'INBOX_LARGEST', 25_000_000),
  }
}
