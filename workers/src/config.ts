import { readFileSync } from 'node:fs'
import type { Patience } from '@mitsprache/api/domain'

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
  followParent: boolean
  logLevel: string
  /** Pause between two looks into the ledger. */
  relayMs: number
  /** A handed id that nobody claimed is handed again after this. */
  handAgainMs: number
  /** How long a mail may take before its claim can be taken back. */
  mailLeaseMs: number
  patience: Patience
  /** Mails sent at once by one process. */
  mailsAtOnce: number
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
    mailsAtOnce: number(env, 'MAILS_AT_ONCE', 10),
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

function dkim(env: NodeJS.ProcessEnv): WorkersConfig['dkim'] {
  const { MAIL_DKIM_DOMAIN: domainName, MAIL_DKIM_SELECTOR: keySelector, MAIL_DKIM_KEY_FILE: file } = env
  if (!domainName && !keySelector && !file) return undefined
  if (!domainName || !keySelector || !file)
    throw new Error('DKIM needs all of MAIL_DKIM_DOMAIN, MAIL_DKIM_SELECTOR and MAIL_DKIM_KEY_FILE.')
  return { domainName, keySelector, privateKey: readFileSync(file, 'utf8') }
}
