import { createHash, generateKeyPairSync, randomBytes, randomUUID, sign, type KeyObject } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { buildOrganisation, buildPerson, buildRole } from '../../../test/factories/accounts.js'
import { testInstallation, type TestInstallation } from '../../../test/harness/index.js'
import { signInServer, type SignInServer } from '../../../test/harness/signInServer.js'
import { RoleAssignment } from '../RoleAssignment.js'
import { viewerOf } from '../loadViewer.js'
import { withdrawRole } from '../withdrawRole.js'
import { signOutEverywhere, tidySessions } from './sessions.js'
import '../addressBook.js'
import '../policy.js'

let t: TestInstallation
let at: SignInServer

beforeAll(async () => {
  t = await testInstallation()
  at = await signInServer(t, { publicUrl: 'http://localhost:3000' })
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

test('demo people are become with a click, again and again; others are not', async () => {
  const demo = await buildPerson(t, { isDemo: true })
  const real = await buildPerson(t)
  for (let i = 0; i < 2; i++)
    expect((await at.me((await at.post('/become', { personId: demo.id })).cookie)).personId).toBe(demo.id)
  expect((await at.post('/become', { personId: real.id })).status).toBe(404)
})

test('in production nobody is become, and cookies are bound to the host', async () => {
  const production = await signInServer(t, { production: true, publicUrl: 'https://mitsprache.example' })
  const demo = await buildPerson(t, { isDemo: true })
  const refused = await production.post('/become', { personId: demo.id })
  expect([refused.status, refused.cookie]).toEqual([404, undefined])
  const email = address()
  await production.post('/request', { email })
  const { setCookie } = await production.post('/link', { token: (await production.mailTo(email)).token })
  expect(setCookie.join()).toMatch(
    /__Host-mitsprache\.session_token=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax/,
  )
  await production.close()
})

test('rights are remembered for five seconds; a verb that takes one forgets at once', async () => {
  const cookie = await at.signedInAs(address())
  const personId = (await at.me(cookie)).personId ?? ''
  const { id } = await buildRole(t, { personId, role: 'CLERK', scopeKind: 'BODY', scopeId: randomUUID() })
  expect((await at.me(cookie)).roles).toEqual([])
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 5_001 })
  expect((await at.me(cookie)).roles).toHaveLength(1)
  // another process takes the role: this one notices in time
  await t.db.update(RoleAssignment, { id }, { validTo: new Date(0) })
  expect((await at.me(cookie)).roles).toHaveLength(1)
  vi.setSystemTime(Date.now() + 5_001)
  expect((await at.me(cookie)).roles).toHaveLength(0)

  const again = await buildRole(t, { personId, role: 'CLERK', scopeKind: 'BODY', scopeId: randomUUID() })
  vi.setSystemTime(Date.now() + 5_001)
  expect((await at.me(cookie)).roles).toHaveLength(1)
  const administrator = await viewerOf(t.db, (await buildRole(t, { role: 'ADMINISTRATOR' })).personId)
  await t.as(administrator, (ctx) => withdrawRole(ctx, again.id))
  expect((await at.me(cookie)).roles).toHaveLength(0)
})

test('signing out everywhere ends every session of this person alone', async () => {
  const email = address()
  const cookies = [await at.signedInAs(email), await at.signedInAs(email)]
  const other = await at.signedInAs(address())
  const viewer = await at.me(cookies[0])
  await t.as(viewer, (ctx) => signOutEverywhere(ctx))
  for (const cookie of cookies) expect((await at.me(cookie)).kind).toBe('public')
  expect((await at.me(other)).kind).toBe('person')
})

test('sessions end after thirty days, and what has ended is thrown away', async () => {
  const cookie = await at.signedInAs(address())
  const count = async () =>
    Number((await t.db.query<{ n: string }[]>('select count(*) as n from auth.session'))[0]?.n)
  const before = await count()
  await t.as(undefined, tidySessions)
  expect(await count()).toBe(before)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 30 * 86_400_000 + 1000 })
  expect((await at.me(cookie)).kind).toBe('public')
  await t.as(undefined, tidySessions)
  expect(await count()).toBe(0)
})

test('whom somebody invited as a delegate is forgotten ninety days after that is over', async () => {
  const organisation = await buildOrganisation(t)
  const invite = (name: string, expires: string, over: 'accepted_at' | 'withdrawn_at' | null, when = '') =>
    t.db.query(
      `insert into delegate_invitation (organisation_id, email, role, token_hash, created_at, expires_at${over ? `, ${over}` : ''})
         values ($1, $2::text, 'MEMBER', $2::text, now(), now() + $3::interval${over ? `, now() + '${when}'::interval` : ''})`,
      [organisation.id, `${name}@example.org`, expires],
    )
  await invite('offen', '7 days', null)
  await invite('abgelaufen', '-89 days', null)
  await invite('lange-abgelaufen', '-91 days', null)
  await invite('angenommen', '-80 days', 'accepted_at', '-91 days')
  await invite('zurückgenommen', '-80 days', 'withdrawn_at', '-89 days')
  await t.as(undefined, tidySessions)
  const left = await t.db.query<{ email: string }[]>(
    `select email from delegate_invitation where organisation_id = $1 order by email`,
    [organisation.id],
  )
  expect(left.map(({ email }) => email.split('@')[0])).toEqual(['abgelaufen', 'offen', 'zurückgenommen'])
})

test('of the library only what is offered can be reached', async () => {
  const closed = [
    '/sign-up/email',
    '/sign-in/email',
    '/update-user',
    '/delete-user',
    '/sign-in/magic-link',
    '/email-otp/change-email',
    '/become-user',
  ]
  for (const path of closed) expect([path, (await at.post(path, {})).status]).toEqual([path, 404])
  for (const path of ['/get-session', '/list-sessions', '/ok', '/error'])
    expect((await at.get(path)).status).toBe(404)
})

/** As much CBOR as an authenticator speaks. */
function cbor(value: number | string | Buffer | Map<number | string, unknown>): Buffer {
  const head = (major: number, n: number) =>
    n < 24
      ? Buffer.from([(major << 5) | n])
      : n < 256
        ? Buffer.from([(major << 5) | 24, n])
        : Buffer.from([(major << 5) | 25, n >> 8, n & 255])
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, value.length), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  return Buffer.concat([
    head(5, value.size),
    ...[...value].flatMap(([key, entry]) => [cbor(key), cbor(entry as Parameters<typeof cbor>[0])]),
  ])
}

/** A passkey in software. */
class SoftPasskey {
  readonly id = randomBytes(16)
  readonly #keys: { publicKey: KeyObject; privateKey: KeyObject } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
  })

  #data(flags: number, more = Buffer.alloc(0)): Buffer {
    return Buffer.concat([
      createHash('sha256').update('localhost').digest(),
      Buffer.from([flags, 0, 0, 0, 0]),
      more,
    ])
  }
  #client(type: string, challenge: string): Buffer {
    return Buffer.from(
      JSON.stringify({ type, challenge, origin: 'http://localhost:3000', crossOrigin: false }),
    )
  }
  #credential(response: object) {
    const id = this.id.toString('base64url')
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response }
  }
  register(challenge: string) {
    const { x, y } = this.#keys.publicKey.export({ format: 'jwk' })
    const coordinates = [x, y].map((one) => Buffer.from(one ?? '', 'base64url'))
    const key = cbor(
      new Map<number, unknown>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, coordinates[0]],
        [-3, coordinates[1]],
      ]),
    )
    const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, this.id.length]), this.id, key])
    const attestation = cbor(
      new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', this.#data(0x45, attested)],
      ]),
    )
    return this.#credential({
      clientDataJSON: this.#client('webauthn.create', challenge).toString('base64url'),
      attestationObject: attestation.toString('base64url'),
      transports: ['internal'],
    })
  }
  answer(challenge: string) {
    const data = this.#data(0x05)
    const client = this.#client('webauthn.get', challenge)
    const signed = Buffer.concat([data, createHash('sha256').update(client).digest()])
    return this.#credential({
      clientDataJSON: client.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: sign('sha256', signed, this.#keys.privateKey).toString('base64url'),
    })
  }
}

test('a passkey is made after signing in and signs in without a mail', async () => {
  expect((await at.get('/passkey/generate-register-options')).status).toBe(401)
  const cookie = await at.signedInAs(address())
  const { personId } = await at.me(cookie)
  const made = await at.get('/passkey/generate-register-options', { cookie })
  const passkey = new SoftPasskey()
  const registered = await at.post(
    '/passkey/verify-registration',
    { response: passkey.register(String(made.body.challenge)), name: 'Telefon' },
    { cookie: `${cookie}; ${made.cookies}` },
  )
  expect(registered.status).toBe(200)
  const asked = await at.get('/passkey/generate-authenticate-options')
  const answer = { response: passkey.answer(String(asked.body.challenge)) }
  const signedIn = await at.post('/passkey/verify-authentication', answer, { cookie: asked.cookies })
  expect((await at.me(signedIn.cookie)).personId).toBe(personId)
  expect(
    (await at.post('/passkey/verify-authentication', answer, { cookie: asked.cookies })).cookie,
  ).toBeUndefined()
  const stranger = { response: new SoftPasskey().answer(String(asked.body.challenge)) }
  expect(
    (await at.post('/passkey/verify-authentication', stranger, { cookie: asked.cookies })).cookie,
  ).toBeUndefined()
})
