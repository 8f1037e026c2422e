import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo, Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { mountAuth, SignIn } from '../../src/accounts/index.js'
import { usualLimits } from '../../src/accounts/signIn/limits.js'
import { Message } from '../../src/mail/index.js'
import type { Viewer } from '../../src/platform/index.js'
import type { TestInstallation } from './index.js'

/** What an address below /api/auth answered. */
export interface SignInAnswer {
  status: number
  body: Record<string, unknown>
  error: { code: string; fields: { field: string; code: string }[] } | undefined
  /** The session cookie it set, as a browser sends it back. */
  cookie: string | undefined
  /** All cookies it set. */
  cookies: string
  setCookie: string[]
}

/** Sign-in over real HTTP, on a port of its own. */
export interface SignInServer {
  base: string
  publicUrl: string
  /** Faults of ours that were logged; a test expects none. */
  faults: unknown[]
  post(path: string, body: object, headers?: Record<string, string>): Promise<SignInAnswer>
  get(path: string, headers?: Record<string, string>): Promise<SignInAnswer>
  /** The viewer a request with this cookie has. */
  me(cookie?: string): Promise<Viewer>
  /** Link token and code of the newest mail to an address. */
  mailTo(email: string): Promise<{ token: string; code: string; message: Message }>
  /** Signs in by mail; gives the session cookie. */
  signedInAs(email: string): Promise<string>
  close(): Promise<void>
}

async function answerOf(response: Response): Promise<SignInAnswer> {
  const setCookie = response.headers.getSetCookie()
  const live = setCookie.filter((line) => !line.includes('Max-Age=0')).map((line) => line.split(';')[0] ?? '')
  const body = (await response.json()) as Record<string, unknown>
  return {
    status: response.status,
    body,
    error: (body.errors as { extensions: SignInAnswer['error'] }[] | undefined)?.[0]?.extensions,
    cookie: live.find((pair) => pair.includes('session_token')),
    cookies: live.join('; '),
    setCookie,
  }
}

/** Opens sign-in for an installation; senders are limited generously, addresses as usual. */
export async function signInServer(
  t: TestInstallation,
  options: { production?: boolean; publicUrl?: string } = {},
): Promise<SignInServer> {
  const publicUrl = options.publicUrl ?? 'http://mitsprache.example'
  const dataDir = await mkdtemp(join(tmpdir(), 'sign in '))
  const plenty = { points: 1000, seconds: 60 }
  const signIn = new SignIn({
    source: t.source,
    config: {
      production: options.production ?? false,
      databaseUrl: t.databaseUrl,
      publicUrl,
      dataDir,
      sessionSecret: undefined,
    },
    limits: { ...usualLimits, mailsBySender: plenty, triesBySender: plenty },
  })
  const faults: unknown[] = []
  const app = express()
  mountAuth(app, signIn, { error: (said) => void faults.push(said) })
  app.get('/me', async (request, response) => {
    response.json(await signIn.viewer(request.headers))
  })
  const server = await new Promise<Server>((done) => {
    const made = app.listen(0, '127.0.0.1', () => done(made))
  })
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const origin = new URL(publicUrl).origin
  const ask = async (path: string, init: RequestInit) =>
    answerOf(await fetch(`${base}/api/auth${path}`, init))
  const post: SignInServer['post'] = (path, body, headers = {}) =>
    ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, 'x-locale': 'tr', ...headers },
      body: JSON.stringify(body),
    })
  const mailTo: SignInServer['mailTo'] = async (email) => {
    const [message] = await t.db.find(Message, {
      where: { address: email },
      order: { createdAt: 'DESC' },
      take: 1,
    })
    if (!message) throw new Error(`no mail to ${email}`)
    return { message, token: message.params.link?.split('/').pop() ?? '', code: message.params.code ?? '' }
  }
  return {
    base,
    publicUrl,
    faults,
    post,
    mailTo,
    get: (path, headers = {}) => ask(path, { headers }),
    async me(cookie) {
      return (await (await fetch(`${base}/me`, cookie ? { headers: { cookie } } : {})).json()) as Viewer
    },
    async signedInAs(email) {
      await post('/request', { email, locale: 'tr' })
      const { cookie } = await post('/link', { token: (await mailTo(email)).token })
      if (!cookie) throw new Error('not signed in')
      return cookie
    },
    async close() {
      await new Promise((done) => server.close(done))
      await signIn.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
