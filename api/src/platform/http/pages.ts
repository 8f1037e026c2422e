import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import express, { type Express, type Request, type Response } from 'express'
import helmet from 'helmet'
import type { Viewer } from '../viewer.js'
import { packedFiles, sendPacked } from './packed.js'

/** Who is signed in, as far as a page may show it. */
export interface PageViewer {
  id: string
  name: string
  locale: string | null
  roles: string[]
}

/** What the client's server bundle offers; it is loaded as an artefact and never imported by name. */
interface PageBundle {
  render(request: {
    url: string
    acceptLanguage: string | null
    cookies: Record<string, string | undefined>
    viewer: PageViewer | null
    execute: (
      document: string,
      variables: Record<string, unknown>,
    ) => Promise<{ data?: unknown; errors?: readonly unknown[] }>
    nonce: string
    site: Record<string, unknown>
  }): Promise<{ status: number; html: string; headers: Record<string, string> }>
}

/** What pages need of the rest of the api. */
export interface PageServices {
  clientDist: string
  publicUrl: string
  production: boolean
  site: Record<string, unknown>
  viewerOf(request: Request): Promise<{ viewer: Viewer; page: PageViewer | null }>
  execute(
    document: string,
    variables: Record<string, unknown>,
    viewer: Viewer,
  ): Promise<{ data?: unknown; errors?: readonly unknown[] }>
}

/**
 * Security headers; scripts only from our own origin or with the request's nonce. Compiled code (WebAssembly) runs on the
 * pages alone that need it.
 */
export function mountSecurity(app: Express, publicUrl: string, needsWasm: (path: string) => boolean): void {
  app.disable('x-powered-by')
  app.use((request, response, next) => {
    response.locals.nonce = randomUUID()
    next()
  })
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: [
            "'self'",
            (_request, response) => `'nonce-${(response as Response).locals.nonce as string}'`,
            (request) => (needsWasm((request as Request).path) ? "'wasm-unsafe-eval'" : "'self'"),
          ],
          styleSrc: ["'self'", "'unsafe-inline'"],
          imgSrc: ["'self'", 'data:', 'blob:'],
          objectSrc: ["'none'"],
          baseUri: ["'self'"],
          formAction: ["'self'"],
          frameAncestors: ["'self'"],
        },
      },
      strictTransportSecurity: publicUrl.startsWith('https:') ? undefined : false,
      crossOriginEmbedderPolicy: false,
    }),
  )
}

/**
 * The built client: hashed assets for ever, everything else is written by its server bundle. That is read by the first request, or
 * before it by what this gives: the api answers while it is not.
 */
export function mountPages(app: Express, services: PageServices): () => Promise<unknown> {
  const root = resolve(services.clientDist)
  const bundle = join(root, 'server', 'server.js')
  if (!existsSync(bundle))
    throw new Error(`The client is not built: ${bundle} is missing. Run npm run build.`)
  let pages: Promise<PageBundle> | undefined
  const read = () => (pages ??= import(pathToFileURL(bundle).href) as Promise<PageBundle>)
  const assets = join(root, 'client', 'assets')
  app.use(
    '/assets',
    packedFiles(assets),
    express.static(assets, { immutable: true, maxAge: '1y', fallthrough: false }),
  )
  app.use(express.static(join(root, 'client'), { index: false, maxAge: '1h' }))
  app.use(async (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next()
    const [{ render }, { viewer, page }] = await Promise.all([read(), services.viewerOf(request)])
    const answer = await render({
      url: request.originalUrl,
      acceptLanguage: request.get('accept-language') ?? null,
      cookies: cookiesOf(request),
      viewer: page,
      execute: (document, variables) => services.execute(document, variables, viewer),
      nonce: response.locals.nonce as string,
      site: { publicUrl: services.publicUrl, development: !services.production, ...services.site },
    })
    await sendPacked(request, response.status(answer.status).set(answer.headers), answer.html)
  })
  return read
}

/** The cookies of a request by name. */
export function cookiesOf(request: Request): Record<string, string | undefined> {
  const pairs = (request.get('cookie') ?? '').split(/;\s*/).map((pair) => {
    const at = pair.indexOf('=')
    return [pair.slice(0, at), decode(pair.slice(at + 1))] as const
  })
  return Object.fromEntries(pairs.filter(([name]) => name))
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
