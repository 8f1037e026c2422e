import { once } from 'node:events'

/** Everything the process takes from its environment, read once. The only place that knows `process.env`. */
export interface Config {
  production: boolean
  /** Port of the one public HTTP server. */
  port: number
  databaseUrl: string
  /** Address people reach the installation at; links in mails start with it, without a trailing slash. */
  publicUrl: string
  /** Directory of everything that must survive a restart and is not in the database. */
  dataDir: string
  /** Folder of the built client (client/ and server/ inside); absent when only the API runs. */
  clientDist: string | undefined
  /** The development mailbox's own address; the api passes /mailbox on to it. */
  mailboxUrl: string | undefined
  /** Secret that signs sessions; in development kept in the data directory. */
  sessionSecret: string | undefined
  /** Largest attachment in bytes. */
  maxFileBytes: number
  /** `host:port` of a ClamAV daemon that looks at uploads; without one nothing is scanned. */
  clamd: string | undefined
  /** Ends the process when the launcher that started it is gone. */
  followParent: boolean
}

/** Reads the configuration; throws a sentence for the operator when a value is missing or makes no sense. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const production = env.NODE_ENV === 'production'
  const port = Number(env.PORT ?? 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT is not a port number: ${env.PORT}`)
  if (!env.DATABASE_URL)
    throw new Error('DATABASE_URL is not set: the address of the PostgreSQL database is needed.')
  if (production && !env.PUBLIC_URL)
    throw new Error('PUBLIC_URL is not set: links in mails need the public address of this installation.')
  if (env.PUBLIC_URL && !/^https?:\/\/[^/]/.test(env.PUBLIC_URL))
    throw new Error(
      `PUBLIC_URL is no address: it begins with https:// or http://, such as https://${env.PUBLIC_URL}.`,
    )
  return {
    production,
    port,
    databaseUrl: env.DATABASE_URL,
    publicUrl: (env.PUBLIC_URL ?? `http://localhost:${port}`).replace(/\/+$/, ''),
    dataDir: env.DATA_DIR ?? '.data',
    clientDist: env.CLIENT_DIST,
    mailboxUrl: production ? undefined : env.MAILBOX_URL,
    sessionSecret: env.SESSION_SECRET,
    maxFileBytes: 25 * 1024 * 1024,
    clamd: env.CLAMD || undefined,
    followParent: env.FOLLOW_PARENT === '1',
  }
}

/**
 * Resolves once the settings are there. A launcher starts programs while the database still does: they read their code, which
 * takes longest of all, and are told then where it is. Who starts a program otherwise gives it everything at once.
 */
export async function settingsGiven(): Promise<void> {
  if (process.env.SETTINGS_FOLLOW !== '1') return
  // a channel that is only listened to keeps nothing alive
  process.channel?.ref()
  process.send?.('read')
  const [settings] = (await once(process, 'message')) as [NodeJS.ProcessEnv]
  process.channel?.unref()
  delete process.env.SETTINGS_FOLLOW
  Object.assign(process.env, settings)
}
