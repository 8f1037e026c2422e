import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo, Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { testInstallation, type TestInstallation } from '../../../test/harness/index.js'
import { Message } from '../../mail/index.js'
import { text } from '../../platform/index.js'
import { Person } from '../Person.js'
import { mountAuth, SignIn } from '../index.js'
import { usualLimits } from './limits.js'

let t: TestInstallation
let dataDir: string
let signIn: SignIn
let server: Server
let base: string
const faults: unknown[] = []

const publicUrl = 'http://mitsprache.example'
const config = () => ({
  production: false,
  databaseUrl: t.databaseUrl,
  publicUrl,
  dataDir,
  sessionSecret: undefined,
})

async function serve(one: SignIn): Promise<{ server: Server; base: string }> {
  const app = express()
  mountAuth(app, one, { error: (said: unknown) => void faults.push(said) })
  app.get('/me', async (request, response) => {
    response.json(await one.viewer(request.headers))
  })
  const listening = await new Promise<Server>((done) => {
    const made = app.listen(0, '127.0.0.1', () => done(made))
  })
  return { server: listening, base: `http://127.0.0.1:${(listening.address() as AddressInfo).port}` }
}

beforeAll(async () => {
  t = await testInstallation()
  dataDir = await mkdtemp(join(tmpdir(), 'sign in '))
  const plenty = { points: 1000, seconds: 60 }
  signIn = new SignIn({
    source: t.source,
    config: config(),
    limits: { ...usualLimits, mailsBySender: plenty, triesBySender: plenty },
  })
  ;({ server, base } = await serve(signIn))
})
afterAll(async () => {
  await new Promise((done) => server.close(done))
  await signIn.close()
  await t.close()
  await rm(dataDir, { recursive: true, force: true })
})
afterEach(() => {
  vi.useRealTimers()
  expect(faults).toEqual([])
})

interface Answer {
  status: number
  body: Record<string, unknown>
  error: { code: string; fields: { field: string; code: string }[] } | undefined
  cookie: string | undefined
  setCookie: string[]
}
async function post(
  path: string,
  body: object,
  headers: Record<string, string> = {},
  at = base,
): Promise<Answer> {
  const response = await fetch(`${at}/api/auth${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: publicUrl, 'x-locale': 'tr', ...headers },
    body: JSON.stringify(body),
  })
  const setCookie = response.headers.getSetCookie()
  const answered = (await response.json()) as Answer['body']
  return {
    status: response.status,
    body: answered,
    error: (answered.errors as { extensions: Answer['error'] }[] | undefined)?.[0]?.extensions,
    cookie: setCookie
      .find((line) => line.includes('session_token') && !line.includes('Max-Age=0'))
      ?.split(';')[0],
    setCookie,
  }
}
async function me(cookie?: string): Promise<{ kind: string; personId: string | null; locale: string }> {
  const response = await fetch(`${base}/me`, cookie ? { headers: { cookie } } : {})
  return (await response.json()) as Awaited<ReturnType<typeof me>>
}
async function mailTo(email: string): Promise<{ token: string; code: string; message: Message }> {
  const [message] = await t.db.find(Message, {
    where: { address: email },
    order: { createdAt: 'DESC' },
    take: 1,
  })
  if (!message) throw new Error(`no mail to ${email}`)
  return { message, token: message.params.link?.split('/').pop() ?? '', code: message.params.code ?? '' }
}
const address = () => `${randomUUID().slice(0, 8)}@verein.example`
async function signedInAs(email: string): Promise<string> {
  await post('/request', { email, locale: 'tr' })
  const { cookie } = await post('/link', { token: (await mailTo(email)).token })
  if (!cookie) throw new Error('not signed in')
  return cookie
}

test('a mailed link signs in once, and makes the person', async () => {
  const email = address()
  expect((await post('/request', { email: ` ${email.toUpperCase()} `, locale: 'tr' })).status).toBe(202)
  const { message, token } = await mailTo(email)
  expect(message.locale).toBe('tr')
  expect(message.params.link).toBe(`/tr/anmelden/${token}`)
  const first = await post('/link', { token })
  expect(first.body).toEqual({ signedIn: true })
  expect(first.setCookie.join()).toMatch(/HttpOnly; SameSite=Lax/)
  expect(first.setCookie.join()).not.toMatch(/Domain=/i)
  const viewer = await me(first.cookie)
  expect(viewer).toMatchObject({ kind: 'person', locale: 'tr' })
  const person = await t.db.findOneByOrFail(Person, { id: viewer.personId ?? '' })
  expect(person.email).toBe(email)

  const second = await post('/link', { token })
  expect(second.cookie).toBeUndefined()
  expect(second.error?.code).toBe('LINK_INVALID')
})

test('following the link without pressing the button does not use it up', async () => {
  const email = address()
  await post('/request', { email })
  const { token } = await mailTo(email)
  for (const path of [`/link?token=${token}`, `/magic-link/verify?token=${token}`])
    expect((await fetch(`${base}/api/auth${path}`)).status).toBe(404)
  expect((await post('/link', { token })).cookie).toBeDefined()
})

test('link and code end after 30 minutes', async () => {
  const email = address()
  await post('/request', { email })
  const { token, code } = await mailTo(email)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31 * 60_000 })
  expect((await post('/link', { token })).error?.code).toBe('LINK_INVALID')
  expect((await post('/code', { email, code })).error?.fields).toMatchObject([
    { field: 'code', code: 'CODE_INVALID' },
  ])
})

test('the code works on another device, spaces forgiven; then neither it nor the link works again', async () => {
  const email = address()
  await post('/request', { email })
  const { token, code } = await mailTo(email)
  expect(code).toMatch(/^\d{6}$/)
  expect((await post('/code', { email, code: `${code.slice(0, 3)} ${code.slice(3)}` })).cookie).toBeDefined()
  expect((await post('/code', { email, code })).cookie).toBeUndefined()
  expect((await post('/link', { token })).cookie).toBeUndefined()
})

test('a code cannot be guessed: after a few wrong ones the right one is refused too', async () => {
  const email = address()
  await post('/request', { email })
  const { code } = await mailTo(email)
  const wrong = code === '000000' ? '000001' : '000000'
  for (let i = 0; i < 5; i++)
    expect((await post('/code', { email, code: wrong })).error?.code).toBe('INVALID_INPUT')
  expect((await post('/code', { email, code })).cookie).toBeUndefined()
})

test('a known and an unknown address are answered alike', async () => {
  const known = address()
  await signedInAs(known)
  const unknown = address()
  const shape = (answer: Answer) => ({
    status: answer.status,
    body: answer.body,
    setCookie: answer.setCookie,
  })
  expect(shape(await post('/request', { email: known }))).toEqual(
    shape(await post('/request', { email: unknown })),
  )
  const wrong = { code: '000000' }
  expect(shape(await post('/code', { email: known, ...wrong }))).toEqual(
    shape(await post('/code', { email: unknown, ...wrong })),
  )
  const [a, b] = await Promise.all([mailTo(known), mailTo(unknown)])
  expect(a.message.template).toBe(b.message.template)
  expect(Object.keys(a.message.params).sort()).toEqual(Object.keys(b.message.params).sort())
})

test('sign-in mails are limited by address, whether known or not', async () => {
  const email = address()
  for (let i = 0; i < usualLimits.mailsByAddress.points; i++)
    expect((await post('/request', { email })).status).toBe(202)
  const refused = await post('/request', { email })
  expect(refused.status).toBe(429)
  expect(refused.error?.code).toBe('TOO_MANY_ATTEMPTS')
  expect(await t.db.countBy(Message, { address: email })).toBe(usualLimits.mailsByAddress.points)
})

test('a new sign-in ends the session that was open on the device', async () => {
  const email = address()
  const old = await signedInAs(email)
  await post('/request', { email })
  const { token } = await mailTo(email)
  const fresh = await post('/link', { token }, { cookie: old })
  expect(fresh.cookie).not.toBe(old)
  expect((await me(old)).kind).toBe('public')
  expect((await me(fresh.cookie)).kind).toBe('person')
})

test('signing out ends the session at once', async () => {
  const cookie = await signedInAs(address())
  expect((await me(cookie)).kind).toBe('person')
  await post('/sign-out', {}, { cookie })
  expect((await me(cookie)).kind).toBe('public')
})

test('a forged or foreign cookie is the public', async () => {
  const cookie = await signedInAs(address())
  expect((await me(`${cookie.slice(0, -6)}AAAA%3D`)).kind).toBe('public')
  expect((await me(cookie.replace(/\.[^.]*$/, ''))).kind).toBe('public')
})

test('the address changes once the new one is proved; other devices are signed out, the old address is told', async () => {
  const [old, fresh] = [address(), address()]
  const elsewhere = await signedInAs(old)
  const cookie = await signedInAs(old)
  expect((await post('/email', { email: fresh })).error?.code).toBe('SIGN_IN_NEEDED')
  expect((await post('/email', { email: old }, { cookie })).error?.fields[0]?.code).toBe('SAME_ADDRESS')
  expect((await post('/email', { email: fresh }, { cookie })).status).toBe(202)
  const { code, message } = await mailTo(fresh)
  expect(message.template).toBe('accounts.confirmAddress')
  const changed = await post('/email/confirm', { email: fresh, code }, { cookie })
  expect(changed.body).toEqual({ changed: true })
  expect((await me(elsewhere)).kind).toBe('public')
  const { personId } = await me(changed.cookie ?? cookie)
  expect((await t.db.findOneByOrFail(Person, { id: personId ?? '' })).email).toBe(fresh)
  expect((await mailTo(old)).message.template).toBe('accounts.emailChanged')
  expect((await me(await signedInAs(fresh))).personId).toBe(personId)
})

test('a taken address is answered like a free one and gets no mail', async () => {
  const [own, taken] = [address(), address()]
  await signedInAs(taken)
  const cookie = await signedInAs(own)
  const before = await t.db.countBy(Message, { address: taken })
  expect((await post('/email', { email: taken }, { cookie })).status).toBe(202)
  expect(await t.db.countBy(Message, { address: taken })).toBe(before)
  expect((await post('/email/confirm', { email: taken, code: '123456' }, { cookie })).status).toBe(400)
})

test('a person entered before, with this address and no way to sign in, is the one who signs in', async () => {
  const [single, shared] = [address(), address()]
  const waiting = await t.db.save(Person, { familyName: 'Kaya', email: single, locale: 'tr' as const })
  expect((await me(await signedInAs(single))).personId).toBe(waiting.id)
  const pair = await t.db.save(Person, [
    { familyName: 'Ay', email: shared, locale: 'de' as const },
    { familyName: 'Gün', email: shared, locale: 'de' as const },
  ])
  expect(pair.map((person) => person.id)).not.toContain((await me(await signedInAs(shared))).personId)
})

test('pages of other sites and forms are refused', async () => {
  const email = address()
  for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }] as Record<string, string>[])
    expect((await post('/request', { email }, headers)).status).toBe(403)
  const form = await fetch(`${base}/api/auth/request`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: publicUrl },
    body: `email=${email}`,
  })
  expect(form.status).toBe(400)
  expect(await t.db.countBy(Message, { address: email })).toBe(0)
})

test('wrong inputs name the field in the language of the page; nothing internal is said', async () => {
  const answer = await post('/request', { email: 'kein Zeichen' })
  expect(answer.error).toMatchObject({
    code: 'INVALID_INPUT',
    fields: [{ field: 'email', code: 'INVALID_EMAIL' }],
  })
  expect(JSON.stringify(answer.body)).toContain(text('tr', 'errors.INVALID_EMAIL'))
  const broken = await fetch(`${base}/api/auth/request`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"email":',
  })
  expect(broken.status).toBe(400)
  expect(await broken.text()).not.toMatch(/SyntaxError|node_modules/)
})

test('demo people are become with a click; in production there is no such address', async () => {
  const demo = await t.db.save(Person, {
    familyName: 'Demir',
    email: address(),
    locale: 'tr' as const,
    isDemo: true,
  })
  const real = await t.db.save(Person, { familyName: 'Echt', email: address(), locale: 'de' as const })
  const became = await post('/become', { personId: demo.id })
  expect((await me(became.cookie)).personId).toBe(demo.id)
  expect((await me((await post('/become', { personId: demo.id })).cookie)).personId).toBe(demo.id)
  expect((await post('/become', { personId: real.id })).status).toBe(404)

  const production = new SignIn({
    source: t.source,
    config: { ...config(), production: true, publicUrl: 'https://mitsprache.example' },
  })
  const other = await serve(production)
  const refused = await post(
    '/become',
    { personId: demo.id },
    { origin: 'https://mitsprache.example' },
    other.base,
  )
  expect(refused.status).toBe(404)
  expect(refused.cookie).toBeUndefined()
  const email = address()
  await post('/request', { email }, { origin: 'https://mitsprache.example' }, other.base)
  const { setCookie } = await post('/link', { token: (await mailTo(email)).token }, {}, other.base)
  expect(setCookie.join()).toMatch(/__Host-mitsprache\.session_token=/)
  expect(setCookie.join()).toMatch(/Secure/)
  await new Promise((done) => other.server.close(done))
  await production.close()
})
