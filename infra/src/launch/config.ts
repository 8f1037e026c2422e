import { resolve } from 'node:path'
import { PlainError } from '../plainError.js'

/** One program that the launcher runs. */
export interface ChildCommand {
  name: string
  /** Script and arguments for node, relative to the root of the repository. */
  args: string[]
  /** Further arguments when the installation gets no fictional demo data. */
  withoutDemo?: string[]
}

/** A program that keeps running, with the address that tells that it is ready. */
export interface ServiceCommand extends ChildCommand {
  readyUrl: (ports: { port: number; workersPort: number }) => string
}

/** What to run, in order. */
export interface LaunchPlan {
  /** Run to their end before the services start. */
  preparations: ChildCommand[]
  /** Started together; ended in the opposite order. */
  services: ServiceCommand[]
}

/** The settings of one start. */
export interface LaunchConfig {
  root: string
  dataDir: string
  port: number
  workersPort: number | undefined
  production: boolean
  /** Fictional demo data is loaded: never in production, and into a database brought along only when asked for. */
  demo: boolean
  publicUrl: string
  databaseUrl: string | undefined
  smtpUrl: string | undefined
  environment: NodeJS.ProcessEnv
  plan: LaunchPlan
}

/** What node runs for the api: most of what a request makes is gone with its answer, and room for it costs less than clearing it away. */
export const API = ['--max-semi-space-size=64', 'api/dist/run/main.js']

/** The programs of Mitsprache. */
export const PLAN: LaunchPlan = {
  preparations: [
    { name: 'install', args: ['api/dist/run/cli.js', 'install'], withoutDemo: ['--reference-only'] },
  ],
  services: [
    {
      name: 'api',
      args: API,
      readyUrl: ({ port }) => `http://127.0.0.1:${port}/readyz`,
    },
    {
      name: 'workers',
      args: ['workers/dist/run/main.js'],
      readyUrl: ({ workersPort }) => `http://127.0.0.1:${workersPort}/readyz`,
    },
  ],
}

/** Reads the environment and refuses what cannot work with one sentence each. */
export function readConfig(
  environment: NodeJS.ProcessEnv,
  root: string,
  plan: LaunchPlan = PLAN,
): LaunchConfig {
  const production = environment.NODE_ENV === 'production'
  if (production) requireForProduction(environment)
  const port = readPort(environment, 'PORT') ?? 3000
  return {
    root,
    dataDir: resolve(environment.DATA_DIR || resolve(root, '.data')),
    port,
    workersPort: readPort(environment, 'WORKERS_PORT'),
    production,
    demo: !production && (environment.DEMO_DATA === '1' || !environment.DATABASE_URL),
    publicUrl: readPublicUrl(environment) ?? `http://localhost:${port}`,
    databaseUrl: environment.DATABASE_URL || undefined,
    smtpUrl: environment.SMTP_URL || undefined,
    environment,
    plan,
  }
}

function requireForProduction(environment: NodeJS.ProcessEnv): void {
  const needs: Record<string, string> = {
    DATABASE_URL: 'the PostgreSQL server (15 or newer) that holds the data',
    SMTP_URL: 'the mail server that sends the mails',
    PUBLIC_URL: 'the address people type into their browser',
  }
  const missing = Object.keys(needs).filter((name) => !environment[name])
  if (missing.length === 0) return
  const list = missing.map((name) => `${name} (${needs[name]})`).join(', ')
  throw new PlainError(`NODE_ENV=production needs ${list}.`)
}

function readPublicUrl({ PUBLIC_URL: text }: NodeJS.ProcessEnv): string | undefined {
  if (!text) return undefined
  if (/^https?:\/\/[^/]/.test(text)) return text.replace(/\/+$/, '')
  throw new PlainError(`PUBLIC_URL=${text} is no address: it begins with https:// or http://.`)
}

function readPort(environment: NodeJS.ProcessEnv, name: string): number | undefined {
  const text = environment[name]
  if (!text) return undefined
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65536) return port
  throw new PlainError(`${name}=${text} is not a port: use a number from 1 to 65535.`)
}
