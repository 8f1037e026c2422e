import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { ApolloServer, HeaderMap, type GraphQLResponse } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import type { FormattedExecutionResult } from 'graphql'
import type { Ctx } from '../context.js'
import { DomainError } from '../errors.js'
import { formatError } from '../formatError.js'
import { documentReader, rulesOfRequests } from '../read/documents.js'
import { formatEarly, Operations, report, stringifyResult } from '../read/plugin.js'
import { Lru } from '../read/lru.js'
import { JsonText } from '../read/ref.js'
import { liveHandler } from './live.js'
import type { GraphqlOptions } from './options.js'
import { ownPages, refuse } from './refusal.js'
import { bodyOf, BodyTooLarge, headerOf } from './request.js'

export type { ContextOf, GraphqlOptions } from './options.js'

/** The endpoint, and reads in process that use the same engine. */
export interface Graphql {
  /** Answers what is asked at /graphql and /graphql/stream; anything else goes on to the rest of the server. */
  before(rest: RequestListener): RequestListener
  execute(document: string, variables: Record<string, unknown>, ctx: Ctx): Promise<FormattedExecutionResult>
  stop(): Promise<void>
}

const BODY_KB = 100
const PATH = '/graphql'

/**
 * Builds the endpoint: queries and mutations at /graphql, live updates (text/event-stream) at /graphql/stream. It stands before
 * the rest of the server, because what pages need on their way (security headers, routers) costs more than a read.
 */
export async function graphqlEndpoint(options: GraphqlOptions): Promise<Graphql> {
  const { engine, production } = options
  const live = liveHandler(options)
  const operations = new Operations(engine, options.log)
  const server = new ApolloServer<Ctx>({
    schema: engine.schema,
    introspection: !production,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: engine.limits.tokens },
    validationRules: rulesOfRequests(engine.limits, !production),
    validationOptions: { maxErrors: 3 },
    formatError: formatEarly,
    stringifyResult: (result) => stringifyResult(result),
    plugins: [operations.plugin(), ApolloServerPluginCacheControlDisabled()],
  })
  await server.start()
  const admitted = admission(options.publicUrl)
  const answer = answering(server, operations, options)
  const serve = async (req: IncomingMessage, res: ServerResponse, path: string): Promise<void> => {
    try {
      const body = await admitted(req, res)
      if (path === PATH) await answer(req, res, body)
      else await live.handle(req, res, body)
    } catch (error) {
      refuse(options.log, error, req, res)
    }
  }
  return {
    before: (rest) => (req, res) => {
      const path = (req.url ?? '').split('?', 1)[0]
      if (path === PATH || path === `${PATH}/stream`) void serve(req, res, path)
      else rest(req, res)
    },
    execute: inProcess(options),
    async stop() {
      live.close()
      await server.stop()
    },
  }
}

/** An operation as it is sent. */
type Body = Record<string, unknown>

/**
 * Takes one operation from one of our pages: POST with JSON, so what a form or a link can send is refused, as is another site's
 * page. Errors: FORBIDDEN, INVALID_REQUEST, REQUEST_TOO_LARGE.
 */
function admission(publicUrl: string): (req: IncomingMessage, res: ServerResponse) => Promise<Body> {
  const isOwn = ownPages(publicUrl)
  return async (req, res) => {
    if (!isOwn(req)) throw new DomainError('FORBIDDEN')
    if (req.method !== 'POST') {
      res.statusCode = 405
      res.setHeader('allow', 'POST')
      throw new DomainError('INVALID_REQUEST')
    }
    if (!isPlainJson(req)) {
      res.statusCode = 415
      throw new DomainError('INVALID_REQUEST')
    }
    return operationIn(await bodyOf(req, BODY_KB * 1024).catch(refuseLarge))
  }
}

/** JSON in UTF-8, not packed. */
function isPlainJson(req: IncomingMessage): boolean {
  const [type = '', ...more] = (req.headers['content-type'] ?? '').toLowerCase().split(';')
  const charset = more.map((part) => part.trim()).find((part) => part.startsWith('charset='))
  const packed = headerOf(req, 'content-encoding') ?? 'identity'
  return (
    type.trim() === 'application/json' &&
    packed === 'identity' &&
    (charset === undefined || /^charset="?utf-8"?$/.test(charset))
  )
}

function refuseLarge(error: unknown): never {
  throw error instanceof BodyTooLarge ? new DomainError('REQUEST_TOO_LARGE', { limit: BODY_KB }) : error
}

/** One operation a request, and the parts of it of the right kind. */
function operationIn(text: string): Body {
  const object = (value: unknown) =>
    value === undefined || value === null || (typeof value === 'object' && !Array.isArray(value))
  const body = parsed(text)
  const { query, variables, operationName, extensions } = body
  const name = operationName === undefined || operationName === null || typeof operationName === 'string'
  if (typeof query === 'string' && query && object(variables) && object(extensions) && name) return body
  throw new DomainError('INVALID_REQUEST')
}

function parsed(text: string): Body {
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Body) : {}
  } catch {
    throw new DomainError('INVALID_REQUEST')
  }
}

/**
 * Has an operation run and writes its answer: data that no other site's page may read, and no page may be made of. An
 * operation that is known is answered at once, in the media type such a request was answered in before; everything else goes by Apollo.
 */
function answering(server: ApolloServer<Ctx>, operations: Operations, options: GraphqlOptions) {
  const always = {
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    ...(options.publicUrl.startsWith('https:')
      ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }
      : {}),
  }
  const mediaTypes = new Lru<string, string>(50)
  const write = (res: ServerResponse, status: number, headers: Record<string, string>, text: string) => {
    res.writeHead(status, { ...always, ...headers, 'content-length': Buffer.byteLength(text) })
    // as text: head and body leave in one piece
    res.end(text)
  }
  return async (req: IncomingMessage, res: ServerResponse, body: Body): Promise<void> => {
    const accept = headerOf(req, 'accept') ?? '*/*'
    const known = operations.known(body)
    const type = mediaTypes.get(accept)
    if (known && type) {
      const ctx = await contextOf(options, req, res)
      const { variables, query } = body as { variables?: Body | null; query: string }
      const answer = await operations.answer(known, variables, ctx, query)
      return write(res, answer.http.status ?? 200, { 'content-type': type }, textOf(answer))
    }
    const headers = new HeaderMap()
    for (const [key, value] of Object.entries(req.headers))
      if (value !== undefined) headers.set(key, Array.isArray(value) ? value.join(', ') : value)
    const answer = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers, search: '', body },
      context: () => contextOf(options, req, res),
    })
    if (answer.body.kind !== 'complete') throw new TypeError('An answer in parts was never asked for.')
    const told = Object.fromEntries(answer.headers)
    if (answer.status === undefined && told['content-type'] && accept.length < 200)
      mediaTypes.set(accept, told['content-type'])
    write(res, answer.status ?? 200, told, answer.body.string)
  }
}

/** An operation is answered in one piece. */
function textOf({ body }: GraphQLResponse): string {
  if (body.kind !== 'single') throw new TypeError('An answer in parts was never asked for.')
  return stringifyResult(body.singleResult)
}

/** The context of a request, which ends when the client goes away. */
async function contextOf(options: GraphqlOptions, req: IncomingMessage, res: ServerResponse): Promise<Ctx> {
  const ctx = await options.context(req, { fresh: false })
  ctx.signal = {
    get aborted() {
      return res.destroyed && !res.writableFinished
    },
  }
  return ctx
}

/** Reads for pages written on the server: same rules, same engine, no HTTP. */
function inProcess({ engine, production, log }: GraphqlOptions): Graphql['execute'] {
  const read = documentReader(engine.schema, engine.limits, !production)
  return async (document, variables, ctx) => {
    const told = { locale: ctx.viewer.locale, requestId: ctx.requestId }
    try {
      const operation = read(document)
      if (operation.node.operation !== 'query') throw new DomainError('INVALID_REQUEST')
      const answer = await engine.answer(operation, variables, ctx)
      if (answer instanceof JsonText) return { data: answer.toJSON() as Record<string, unknown> }
      for (const error of answer.errors ?? []) report(log, error, ctx, document)
      const errors = answer.errors?.map((error) => formatError(error, told))
      return { data: answer.data ?? null, ...(errors ? { errors } : {}) }
    } catch (error) {
      report(log, error, ctx, document)
      return { errors: [formatError(error, told)] }
    }
  }
}
