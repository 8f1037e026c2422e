import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { testInstallation, type TestInstallation } from '../../../test/harness/index.js'
import { signInServer, type SignInAnswer, type SignInServer } from '../../../test/harness/signInServer.js'
import { Message } from '../../mail/index.js'
import { text } from '../../platform/index.js'
import { Person } from '../Person.js'
import { usualLimits } from './limits.js'

let t: TestInstallation
let at: SignInServer

beforeAll(async () => {
  t = await testInstallation()
  at = await signInServer(t)
})
afterAll(async () => {
  await at.close()
  await t.close()
})
afterEach(() => {
  vi.useRealTimers()
  expect(at.faults).toEqual([])
})

const address = () => `${randomUUID().slice(0, 8)}@verein.example`

test('a mailed link signs in once, and makes the person', async () => {
  const email = address()
  expect((await at.post('/request', { email: ` ${email.toUpperCase()} `, locale: 'tr' })).status).toBe(202)
  const { message, token } = await at.mailTo(email)
  expect(message.locale).toBe('tr')
  expect(message.params.link).toBe(`/anmelden/${token}`)
  const first = await at.post('/link', { token })
  expect(first.body).toEqual({ signedIn: true })
  expect(first.setCookie.join()).toMatch(/HttpOnly; SameSite=Lax/)
  expect(first.setCookie.join()).not.toMatch(/Domain=/i)
  const viewer = await at.me(first.cookie)
  expect(viewer).toMatchObject({ kind: 'person', locale: 'tr' })
  const person = await t.db.findOneByOrFail(Person, { id: viewer.personId ?? '' })
  expect(person.email).toBe(email)

  const second = await at.post('/link', { token })
  expect(second.cookie).toBeUndefined()
  expect(second.error?.code).toBe('LINK_INVALID')
})

test('following the link without pressing the button does not use it up', async () => {
  const email = address()
  await at.post('/request', { email })
  const { token } = await at.mailTo(email)
  for (const path of [`/link?token=${token}`, `/magic-link/verify?token=${token}`])
    expect((await fetch(`${at.base}/api/auth${path}`)).status).toBe(404)
  expect((await at.post('/link', { token })).cookie).toBeDefined()
})

test('link and code end after 30 minutes', async () => {
  const email = address()
  await at.post('/request', { email })
  const { token, code } = await at.mailTo(email)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31 * 60_000 })
  expect((await at.post('/link', { token })).error?.code).toBe('LINK_INVALID')
  expect((await at.post('/code', { email, code })).error?.fields).toMatchObject([
    { field: 'code', code: 'CODE_INVALID' },
  ])
})

test('the code works on another device, spaces forgiven; then neither it nor the link works again', async () => {
  const email = address()
  await at.post('/request', { email })
  const { token, code } = await at.mailTo(email)
  expect(code).toMatch(/^\d{6}$/)
  expect(
    (await at.post('/code', { email, code: `${code.slice(0, 3)} ${code.slice(3)}` })).cookie,
  ).toBeDefined()
  expect((await at.post('/code', { email, code })).cookie).toBeUndefined()
  expect((await at.post('/link', { token })).cookie).toBeUndefined()
})

test('a code cannot be guessed: after a few wrong ones the right one is refused too', async () => {
  const email = address()
  await at.post('/request', { email })
  const { code } = await at.mailTo(email)
  const wrong = code === '000000' ? '000001' : '000000'
  for (let i = 0; i < 5; i++)
    expect((await at.post('/code', { email, code: wrong })).error?.code).toBe('INVALID_INPUT')
  expect((await at.post('/code', { email, code })).cookie).toBeUndefined()
})

test('a known and an unknown address are answered alike', async () => {
  const known = address()
  await at.signedInAs(known)
  const unknown = address()
  const shape = (answer: SignInAnswer) => ({
    status: answer.status,
    body: answer.body,
    setCookie: answer.setCookie,
  })
  expect(shape(await at.post('/request', { email: known }))).toEqual(
    shape(await at.post('/request', { email: unknown })),
  )
  const wrong = { code: '000000' }
  expect(shape(await at.post('/code', { email: known, ...wrong }))).toEqual(
    shape(await at.post('/code', { email: unknown, ...wrong })),
  )
  const [a, b] = await Promise.all([at.mailTo(known), at.mailTo(unknown)])
  expect(a.message.template).toBe(b.message.template)
  expect(Object.keys(a.message.params).sort()).toEqual(Object.keys(b.message.params).sort())
})

test('sign-in mails are limited by address, whether known or not', async () => {
  const email = address()
  for (let i = 0; i < usualLimits.mailsByAddress.points; i++)
    expect((await at.post('/request', { email })).status).toBe(202)
  const refused = await at.post('/request', { email })
  expect(refused.status).toBe(429)
  expect(refused.error?.code).toBe('TOO_MANY_ATTEMPTS')
  expect(await t.db.countBy(Message, { address: email })).toBe(usualLimits.mailsByAddress.points)
})

test('a new sign-in ends the session that was open on the device', async () => {
  const email = address()
  const old = await at.signedInAs(email)
  await at.post('/request', { email })
  const { token } = await at.mailTo(email)
  const fresh = await at.post('/link', { token }, { cookie: old })
  expect(fresh.cookie).not.toBe(old)
  expect((await at.me(old)).kind).toBe('public')
  expect((await at.me(fresh.cookie)).kind).toBe('person')
})

test('signing out ends the session at once', async () => {
  const cookie = await at.signedInAs(address())
  expect((await at.me(cookie)).kind).toBe('person')
  await at.post('/sign-out', {}, { cookie })
  expect((await at.me(cookie)).kind).toBe('public')
})

test('a forged or foreign cookie is the public', async () => {
  const cookie = await at.signedInAs(address())
  expect((await at.me(`${cookie.slice(0, -6)}AAAA%3D`)).kind).toBe('public')
  expect((await at.me(cookie.replace(/\.[^.]*$/, ''))).kind).toBe('public')
})

test('the address changes once the new one is proved; other devices are signed out, the old address is told', async () => {
  const [old, fresh] = [address(), address()]
  const elsewhere = await at.signedInAs(old)
  const cookie = await at.signedInAs(old)
  expect((await at.post('/email', { email: fresh })).error?.code).toBe('SIGN_IN_NEEDED')
  expect((await at.post('/email', { email: old }, { cookie })).error?.fields[0]?.code).toBe('SAME_ADDRESS')
  expect((await at.post('/email', { email: fresh }, { cookie })).status).toBe(202)
  const { code, message } = await at.mailTo(fresh)
  expect(message.template).toBe('accounts.confirmAddress')
  const changed = await at.post('/email/confirm', { email: fresh, code }, { cookie })
  expect(changed.body).toEqual({ changed: true })
  expect((await at.me(elsewhere)).kind).toBe('public')
  const { personId } = await at.me(changed.cookie ?? cookie)
  expect((await t.db.findOneByOrFail(Person, { id: personId ?? '' })).email).toBe(fresh)
  expect((await at.mailTo(old)).message.template).toBe('accounts.emailChanged')
  expect((await at.me(await at.signedInAs(fresh))).personId).toBe(personId)
})

test('a taken address is answered like a free one and gets no mail', async () => {
  const [own, taken] = [address(), address()]
  await at.signedInAs(taken)
  const cookie = await at.signedInAs(own)
  const before = await t.db.countBy(Message, { address: taken })
  expect((await at.post('/email', { email: taken }, { cookie })).status).toBe(202)
  expect(await t.db.countBy(Message, { address: taken })).toBe(before)
  expect((await at.post('/email/confirm', { email: taken, code: '123456' }, { cookie })).status).toBe(400)
})

test('a person entered before, with this address and no way to sign in, is the one who signs in', async () => {
  const [single, shared] = [address(), address()]
  const waiting = await t.db.save(Person, { familyName: 'Kaya', email: single, locale: 'tr' as const })
  expect((await at.me(await at.signedInAs(single))).personId).toBe(waiting.id)
  const pair = await t.db.save(Person, [
    { familyName: 'Ay', email: shared, locale: 'de' as const },
    { familyName: 'Gün', email: shared, locale: 'de' as const },
  ])
  expect(pair.map((person) => person.id)).not.toContain((await at.me(await at.signedInAs(shared))).personId)
})

test('pages of other sites and forms are refused', async () => {
  const email = address()
  for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }] as Record<string, string>[])
    expect((await at.post('/request', { email }, headers)).status).toBe(403)
  const form = await fetch(`${at.base}/api/auth/request`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: at.publicUrl },
    body: `email=${email}`,
  })
  expect(form.status).toBe(400)
  expect(await t.db.countBy(Message, { address: email })).toBe(0)
})

test('wrong inputs name the field in the language of the page; nothing internal is said', async () => {
  const answer = await at.post('/request', { email: 'kein Zeichen' })
  expect(answer.error).toMatchObject({
    code: 'INVALID_INPUT',
    fields: [{ field: 'email', code: 'INVALID_EMAIL' }],
  })
  expect(JSON.stringify(answer.body)).toContain(text('tr', 'errors.INVALID_EMAIL'))
  const broken = await fetch(`${at.base}/api/auth/request`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"email":',
  })
  expect(broken.status).toBe(400)
  expect(await broken.text()).not.toMatch(/SyntaxError|node_modules/)
})
