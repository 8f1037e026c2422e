// What the tests can use on this machine: a PostgreSQL always, a Redis and a Chromium where they are found.
import { spawn } from 'node:child_process'
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

// The shell without a window comes first: it opens a page in a third of the time.
const CHROMIUMS = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]

/** A PostgreSQL for tests: TEST_DATABASE_URL, or a throwaway one. */
export async function testDatabase() {
  if (process.env.TEST_DATABASE_URL) return { url: process.env.TEST_DATABASE_URL, stop: async () => {} }
  const { startPostgres } = await import('../../dist/src/postgres.js')
  const { url, stop } = await startPostgres({ throwaway: true })
  return { url: url.replace(/\/mitsprache$/, '/postgres'), stop }
}

/** A Redis for tests: TEST_REDIS_URL, or a throwaway one when redis-server is installed. */
export async function testRedis() {
  if (process.env.TEST_REDIS_URL) return { url: process.env.TEST_REDIS_URL, stop: async () => {} }
  const program = findProgram(['redis-server', 'valkey-server'])
  if (!program) return undefined
  const { freePort } = await import('../../dist/src/ports.js')
  const port = await freePort()
  const directory = mkdtempSync(join(tmpdir(), 'mitsprache-redis-'))
  const settings = {
    port,
    bind: '127.0.0.1',
    save: '',
    appendonly: 'no',
    'maxmemory-policy': 'noeviction',
    dir: directory,
  }
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)])
  const child = spawn(program, args, { stdio: 'ignore', cwd: directory })
  const ended = new Promise((done) => child.once('close', done))
  await listening(port)
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** The path of a Chromium, if there is one. */
export function findChromium() {
  return process.env.CHROMIUM_PATH || findProgram(CHROMIUMS)
}

/** The path of an IMAP server, if there is one. */
export function findDovecot() {
  return findProgram(['dovecot'])
}

function findProgram(names) {
  const directories = [
    ...(process.env.PATH ?? '').split(delimiter),
    '/usr/bin',
    '/usr/sbin',
    '/usr/local/sbin',
    '/usr/local/bin',
    '/snap/bin',
  ]
  return names.flatMap((name) => directories.map((directory) => join(directory, name))).find(isExecutable)
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

async function listening(port) {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const open = await new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true)).once('error', () => resolve(false))
      socket.once('connect', () => socket.end())
    })
    if (open) return
    await sleep(50)
  }
  throw new Error('redis-server does not listen')
}
