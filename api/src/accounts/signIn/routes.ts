import express, { type Express, type Request, type RequestHandler, type Response } from 'express'
import { fromNodeHeaders } from 'better-auth/node'
import * as v from 'valibot'
import {
  codeSignInSchema,
  confirmEmailChangeSchema,
  linkSignInSchema,
  requestEmailChangeSchema,
  requestSignInSchema,
} from '../../contract/accounts.js'
import {
  check,
  DomainError,
  invalid,
  localeOf,
  ownPagesOnly,
  refusals,
  type FaultLog,
} from '../../platform/index.js'
import type { SignIn } from './signIn.js'

/** The library's own routes that are offered as they are. */
const passkeyRoutes = new Set([
  'GET /passkey/generate-register-options',
  'POST /passkey/verify-registration',
  'GET /passkey/generate-authenticate-options',
  'POST /passkey/verify-authentication',
  'GET /passkey/list-user-passkeys',
  'POST /passkey/delete-passkey',
])

function passOn(answer: globalThis.Response, response: Response): void {
  for (const cookie of answer.headers.getSetCookie()) response.append('set-cookie', cookie)
}

const sender = (request: Request) => request.ip ?? 'unknown'
const becomeSchema = v.object({ personId: v.pipe(v.string(), v.uuid()) })

/**
 * Signing in over HTTP, below /api/auth: a mail with link and code is asked for, the link's page posts the token, a code can be
 * typed anywhere, passkeys. Known and unknown addresses are answered alike.
 */
export function signInRoutes(signIn: SignIn, log: FaultLog): RequestHandler {
  const router = express.Router()
  router.use((_request, response, next) => {
    response.set('cache-control', 'no-store')
    next()
  })
  router.use(ownPagesOnly(signIn.publicUrl))
  router.use(libraryRoutes(signIn))
  // another content type than JSON cannot be sent across sites without asking first
  router.use(express.json({ limit: '8kb', type: 'application/json' }))
  mailRoutes(router, signIn)
  addressRoutes(router, signIn)
  if (signIn.demo) becomeRoute(router, signIn)
  router.use(() => {
    throw new DomainError('NOT_FOUND')
  })
  router.use(refusals(log))
  return router
}

function libraryRoutes(signIn: SignIn): RequestHandler {
  return async (request, response, next) => {
    if (!passkeyRoutes.has(`${request.method} ${request.path}`)) return next()
    if (request.method === 'POST') await signIn.count('triesBySender', sender(request))
    // the library puts the mount path before the request's own: both stay as express left them
    await signIn.identity.handler(request, response)
  }
}

function mailRoutes(router: express.Router, signIn: SignIn): void {
  router.post('/request', async (request, response) => {
    const { email, locale } = check(requestSignInSchema, request.body)
    await signIn.count('mailsBySender', sender(request))
    await signIn.count('mailsByAddress', email)
    await signIn.sendMail(email, locale ?? localeOf(request), fromNodeHeaders(request.headers))
    response.status(202).json({ sent: true })
  })
  router.post('/link', async (request, response) => {
    const { token } = check(linkSignInSchema, request.body)
    await signIn.count('triesBySender', sender(request))
    const headers = fromNodeHeaders(request.headers)
    const answer = await signIn.begin(
      await signIn.identity.byLink(token, headers),
      headers,
      localeOf(request),
    )
    if (!answer) throw new DomainError('LINK_INVALID')
    passOn(answer, response)
    response.json({ signedIn: true })
  })
  router.post('/code', async (request, response) => {
    const { email, code } = check(codeSignInSchema, request.body)
    await signIn.count('triesBySender', sender(request))
    await signIn.count('triesByAddress', email)
    const headers = fromNodeHeaders(request.headers)
    const answer = await signIn.begin(
      await signIn.identity.byCode(email, code, headers),
      headers,
      localeOf(request),
    )
    if (!answer) throw invalid('code', 'CODE_INVALID')
    passOn(answer, response)
    response.json({ signedIn: true })
  })
  router.post('/sign-out', async (request, response) => {
    const headers = fromNodeHeaders(request.headers)
    passOn(await signIn.end(headers), response)
    response.json({ signedIn: false })
  })
}

function addressRoutes(router: express.Router, signIn: SignIn): void {
  router.post('/email', async (request, response) => {
    const { email } = check(requestEmailChangeSchema, request.body)
    const headers = fromNodeHeaders(request.headers)
    const session = await signIn.identity.session(headers)
    if (!session) throw new DomainError('SIGN_IN_NEEDED')
    if (session.email.toLowerCase() === email) throw invalid('email', 'SAME_ADDRESS')
    await signIn.count('mailsBySender', sender(request))
    await signIn.count('mailsByAddress', email)
    await signIn.identity.requestEmailChange(email, headers)
    response.status(202).json({ sent: true })
  })
  router.post('/email/confirm', async (request, response) => {
    const { email, code } = check(confirmEmailChangeSchema, request.body)
    await signIn.count('triesBySender', sender(request))
    const answer = await signIn.changeEmail(email, code, fromNodeHeaders(request.headers))
    passOn(answer, response)
    response.json({ changed: true })
  })
}

function becomeRoute(router: express.Router, signIn: SignIn): void {
  router.post('/become', async (request, response) => {
    const { personId } = check(becomeSchema, request.body)
    const headers = fromNodeHeaders(request.headers)
    const answer = await signIn.become(personId, headers, localeOf(request))
    if (!answer) throw new DomainError('NOT_FOUND')
    passOn(answer, response)
    response.json({ signedIn: true })
  })
}

/** Mounts signing in at /api/auth. */
export function mountAuth(app: Express, signIn: SignIn, log: FaultLog): void {
  app.use('/api/auth', signInRoutes(signIn, log))
}
