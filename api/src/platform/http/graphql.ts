import { ApolloServer } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import { expressMiddleware } from '@as-integrations/express5'
import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Router } from 'express'
import type { FormattedExecutionResult } from 'graphql'
import type { Ctx } from '../context.js'
import { DomainError } from '../errors.js'
import { formatError } from '../formatError.js'
import { documentReader, rulesOfRequests } from '../read/documents.js'
import { formatEarly, readPlugin, report, stringifyResult } from '../read/plugin.js'
import { JsonText } from '../read/ref.js'
import { liveHandler } from './live.js'
import type { GraphqlOptions } from './options.js'
import { localeOf, ownPagesOnly, refusals } from './refusal.js'

export type { ContextOf, GraphqlOptions } from './options.js'

/** The endpoint, mounted at /graphql, and reads in process that use the same engine. */
export interface Graphql {
  router: Router
  execute(document: string, variables: Record<string, unknown>, ctx: Ctx): Promise<FormattedExecutionResult>
  stop(): Promise<void>
}

const BODY_KB = 100

/** Builds the endpoint: queries and mutations at /, live updates (text/event-stream) at /stream. */
export async function graphqlEndpoint(options: GraphqlOptions): Promise<Graphql> {
  const { engine, production } = options
  const live = liveHandler(options)
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
    plugins: [readPlugin(engine, options.log), ApolloServerPluginCacheControlDisabled()],
  })
  await server.start()
  const router = express.Router()
  router.use(
    ownPagesOnly(options.publicUrl),
    onlyJson,
    express.json({ limit: BODY_KB * 1024, type: 'application/json' }),
    onlyOne,
  )
  router.post('/stream', live.handle)
  router.post('/', expressMiddleware(server, { context: ({ req, res }) => contextOf(options, req, res) }))
  router.use(tooLarge, refusals(options.log))
  return {
    router,
    execute: inProcess(options),
    async stop() {
      live.close()
      await server.stop()
    },
  }
}

/** The context of a request, which ends when the client goes away. */
async function contextOf(options: GraphqlOptions, req: Request, res: express.Response): Promise<Ctx> {
  const ctx = await options.context(req, { fresh: false })
  const gone = new AbortController()
  res.once('close', () => {
    if (!res.writableFinished) gone.abort()
  })
  ctx.signal = gone.signal
  return ctx
}

/** POST with JSON: what a form or a link can send is refused. */
const onlyJson: RequestHandler = (req, res, next) => {
  const status = req.method !== 'POST' ? 405 : req.is('application/json') ? undefined : 415
  if (!status) return next()
  if (status === 405) res.setHeader('allow', 'POST')
  res.status(status).json(malformed(req))
}

/** One operation a request, and the parts of it of the right kind. */
const onlyOne: RequestHandler = (req, res, next) => {
  const body: unknown = req.body
  const object = (value: unknown) =>
    value === undefined || value === null || (typeof value === 'object' && !Array.isArray(value))
  const { query, variables, operationName, extensions } = (object(body) ? (body ?? {}) : {}) as Record<
    string,
    unknown
  >
  const name = operationName === undefined || operationName === null || typeof operationName === 'string'
  if (typeof query === 'string' && query && object(variables) && object(extensions) && name) return next()
  res.status(400).json(malformed(req))
}

const malformed = (req: Request) => ({
  errors: [formatError(new DomainError('INVALID_REQUEST'), { locale: localeOf(req), requestId: '' })],
})

/** A body larger than allowed has a refusal of its own. */
const tooLarge: ErrorRequestHandler = (error: unknown, _req, _res, next) =>
  next(
    (error as { type?: unknown } | null)?.type === 'entity.too.large'
      ? new DomainError('REQUEST_TOO_LARGE', { limit: BODY_KB })
      : error,
  )

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
