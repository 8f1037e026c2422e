import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../src/platform/config.js'
import { startServer, type RunningServer } from '../src/server.js'
import { testInstallation, type TestInstallation } from './harness/index.js'

let t: TestInstallation
let server: RunningServer
let dataDir: string
let base: string
const publicUrl = 'https://mitsprache.example'
beforeAll(async () => {
  t = await testInstallation()
  dataDir = await mkdtemp(join(tmpdir(), 'mitsprache production '))
  const environment = {
    NODE_ENV: 'production',
    PORT: '0',
    DATABASE_URL: t.databaseUrl,
    PUBLIC_URL: publicUrl,
    DATA_DIR: dataDir,
    // what a careless environment may hold as well
    MAILBOX_URL: 'http://127.0.0.1:9',
  }
  server = await startServer(readConfig(environment), pino({ level: 'silent' }))
  base = `http://127.0.0.1:${server.port}`
})
afterAll(async () => {
  await server?.stop()
  await t?.close()
  await rm(dataDir, { recursive: true, force: true })
})

const get = (path: string) => fetch(`${base}${path}`)
const ask = async (query: string) => {
  const response = await fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: publicUrl },
    body: JSON.stringify({ query }),
  })
  return { response, body: (await response.json()) as { data?: unknown; errors?: { message: string }[] } }
}

test.each(['DATABASE_URL', 'PUBLIC_URL'])('without %s it refuses with one sentence', (name) => {
  const environment = {
    NODE_ENV: 'production',
    DATABASE_URL: 'postgres://x',
    PUBLIC_URL: publicUrl,
    [name]: '',
  }
  expect(() => readConfig(environment)).toThrow(new RegExp(`^${name} is not set: [^.]+\\.$`))
})

test('a public address that is no address is refused with one sentence', () => {
  const environment = {
    NODE_ENV: 'production',
    DATABASE_URL: 'postgres://x',
    PUBLIC_URL: 'mitsprache.example',
  }
  expect(() => readConfig(environment)).toThrow(/^PUBLIC_URL is no address: [^.]+\.example[^.]*\.$/)
})

test('it lives, is ready and gives its figures', async () => {
  expect(await (await get('/livez')).text()).toBe('ok')
  expect((await get('/readyz')).status).toBe(200)
  const metrics = await get('/metrics')
  expect(metrics.headers.get('content-type')).toContain('text/plain')
  expect(await metrics.text()).toContain('process_resident_memory_bytes')
})

test('browsers are told to come by https only', async () => {
  const { headers } = await get('/livez')
  expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/)
  expect(headers.get('x-powered-by')).toBeNull()
})

test('an idle line outlives those that proxies keep, so no request is sent on one that is being closed', async () => {
  const { headers } = await get('/livez')
  const [, seconds] = /^timeout=(\d+)$/.exec(headers.get('keep-alive') ?? '') ?? []
  expect(Number(seconds)).toBeGreaterThan(120)
})

test('there is no mailbox and nobody to become', async () => {
  for (const path of ['/mailbox', '/mailbox/messages', '/api/auth/become'])
    expect((await get(path)).status, path).toBe(404)
})

test('the schema is not told, and a mistake gets no suggestions', async () => {
  const told = await ask('{ __schema { types { name } } }')
  expect(told.body.data).toBeUndefined()
  expect(JSON.stringify(told.body)).not.toContain('"Paper"')
  const wrong = await ask('{ paperz { id } }')
  expect(JSON.stringify(wrong.body)).not.toMatch(/did you mean/i)
  expect((await ask('{ bodies { id } }')).body.errors).toBeUndefined()
})
