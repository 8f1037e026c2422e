import { passkey } from '@better-auth/passkey'
import { betterAuth, type BetterAuthOptions } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { getMigrations } from 'better-auth/db/migration'
import { toNodeHandler } from 'better-auth/node'
import { emailOTP, magicLink } from 'better-auth/plugins'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type pg from 'pg'
import * as v from 'valibot'

/** Minutes a mailed link and its code can be used. */
export const SIGN_IN_MINUTES = 30
const SESSION_DAYS = 30

/** What the library is told at start. */
export interface IdentityOptions {
  /** Connections whose search path is the schema `auth`. */
  pool: pg.Pool
  publicUrl: string
  secret: string
  /** Allows signing in as a demo person with a click. */
  demo: boolean
  mailChangeCode(email: string, code: string, personId: string): Promise<void>
}

/** Who a session belongs to. */
export interface SignedIn {
  userId: string
  email: string
  personId: string | null
}

/** Signing in, as the rest of the module sees it: the maintained library stays behind this. */
export interface Identity {
  /** Makes a single-use link token and a code for an address; both end after SIGN_IN_MINUTES. */
  issue(email: string, headers: Headers): Promise<{ token: string; code: string }>
  /** Each answers with the library's response: 200 with the session cookie, or anything else for a refusal. */
  byLink(token: string, headers: Headers): Promise<Response>
  byCode(email: string, code: string, headers: Headers): Promise<Response>
  asDemoPerson(userId: string, headers: Headers): Promise<Response>
  signOut(headers: Headers): Promise<Response>
  requestEmailChange(email: string, headers: Headers): Promise<Response>
  confirmEmailChange(email: string, code: string, headers: Headers): Promise<Response>
  endOtherSessions(headers: Headers): Promise<void>
  session(headers: Headers): Promise<SignedIn | undefined>
  /** The library's own routes; the caller lets through only those it means to offer. */
  handler(request: IncomingMessage, response: ServerResponse): Promise<void>
  cookieName: string
}

type Hand = (token: string) => void

/** Sign-in as a demo person: an endpoint without an address; its only caller is not mounted in production. */
const become = () => ({
  id: 'become',
  endpoints: {
    become: createAuthEndpoint.serverOnly(
      { method: 'POST', body: v.object({ userId: v.string() }) },
      async (ctx) => {
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.userId)
        if (!user) return ctx.json({ user: null }, { status: 404 })
        const session = await ctx.context.internalAdapter.createSession(user.id)
        await setSessionCookie(ctx, { session, user })
        return ctx.json({ user: { id: user.id, email: user.email } })
      },
    ),
  },
})

const plugins = (options: IdentityOptions) => {
  const origin = new URL(options.publicUrl)
  return [
    magicLink({
      expiresIn: SIGN_IN_MINUTES * 60,
      storeToken: 'hashed',
      async sendMagicLink({ token, metadata }) {
        await Promise.resolve((metadata?.hand as Hand | undefined)?.(token))
      },
    }),
    emailOTP({
      expiresIn: SIGN_IN_MINUTES * 60,
      otpLength: 6,
      allowedAttempts: 5,
      storeOTP: 'hashed',
      changeEmail: { enabled: true },
      async sendVerificationOTP({ email, otp, type }, ctx) {
        const personId: unknown = ctx?.context.session?.user.personId
        if (type === 'change-email' && typeof personId === 'string')
          await options.mailChangeCode(email, otp, personId)
      },
    }),
    passkey({ rpID: origin.hostname, rpName: 'Mitsprache', origin: origin.origin }),
    become(),
  ] as const
}

function configure(options: IdentityOptions) {
  const https = options.publicUrl.startsWith('https://')
  return {
    appName: 'Mitsprache',
    baseURL: options.publicUrl,
    basePath: '/api/auth',
    secret: options.secret,
    database: options.pool,
    plugins: [...plugins(options)],
    trustedOrigins: [new URL(options.publicUrl).origin],
    user: { additionalFields: { personId: { type: 'string', required: false, input: false } } },
    session: {
      expiresIn: SESSION_DAYS * 86_400,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    // our own limiter stands in front of every route
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: 'error' },
    advanced: {
      cookiePrefix: https ? '__Host-mitsprache' : 'mitsprache',
      // the library's own prefix would be the weaker __Secure-
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure: https },
      ipAddress: { disableIpTracking: true },
    },
    databaseHooks: {
      // nobody reads the device a session was made on: it is not kept
      session: { create: { before: (session) => Promise.resolve({ data: { ...session, userAgent: '' } }) } },
    },
  } satisfies BetterAuthOptions
}

/** Brings the library's tables to its newest schema. Running it again changes nothing. */
export async function migrateLibrary(options: IdentityOptions): Promise<void> {
  const { runMigrations } = await getMigrations(configure(options))
  await runMigrations()
}

/** Opens the library. */
export function openIdentity(options: IdentityOptions): Identity {
  const auth = betterAuth(configure(options))
  const { api } = auth
  const handler = toNodeHandler(auth)
  return {
    async issue(email, headers) {
      let token = ''
      const hand: Hand = (made) => void (token = made)
      await api.signInMagicLink({ body: { email, metadata: { hand } }, headers })
      const code = await api.createVerificationOTP({ body: { email, type: 'sign-in' } })
      return { token, code }
    },
    byLink: (token, headers) => api.magicLinkVerify({ query: { token }, headers, asResponse: true }),
    byCode: (email, otp, headers) => api.signInEmailOTP({ body: { email, otp }, headers, asResponse: true }),
    asDemoPerson: (userId, headers) =>
      options.demo
        ? api.become({ body: { userId }, headers, asResponse: true })
        : Promise.resolve(new Response(null, { status: 404 })),
    signOut: (headers) => api.signOut({ headers, asResponse: true }),
    requestEmailChange: (newEmail, headers) =>
      api.requestEmailChangeEmailOTP({ body: { newEmail }, headers, asResponse: true }),
    confirmEmailChange: (newEmail, otp, headers) =>
      api.changeEmailEmailOTP({ body: { newEmail, otp }, headers, asResponse: true }),
    async endOtherSessions(headers) {
      await api.revokeOtherSessions({ headers })
    },
    async session(headers) {
      const found = await api.getSession({ headers })
      if (!found) return undefined
      const { id, email, personId } = found.user as { id: string; email: string; personId?: string | null }
      return { userId: id, email, personId: personId ?? null }
    },
    handler: (request, response) => handler(request, response),
    cookieName: `${configure(options).advanced.cookiePrefix}.session_token`,
  }
}
