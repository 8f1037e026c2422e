import type { IncomingMessage, ServerResponse } from 'node:http'
import { subscribe, type ExecutionArgs, type ExecutionResult } from 'graphql'
import type { RequestParams, Response as LiveResponse } from 'graphql-sse'
import { createHandler } from 'graphql-sse/lib/use/express'
import type { Ctx } from '../context.js'
import { DomainError } from '../errors.js'
import { formatError, statusOf } from '../formatError.js'
import type { Viewer } from '../viewer.js'
import { watchedBy } from '../read/attach.js'
import { documentReader } from '../read/documents.js'
import { report } from '../read/plugin.js'
import type { GraphqlOptions } from './options.js'

/** How often a live channel of a signed-in person is asked whether it may go on. */
const RIGHTS_EVERY_MS = 2000

/** Context as graphql-sse wants it typed. */
type LiveContext = Ctx & Record<PropertyKey, unknown>
interface Channel {
  ctx: LiveContext
  source: string
  end: AbortController
}

/** Live updates by server-sent events: one subscription a request, the same context and limits as everywhere. */
export function liveHandler(options: GraphqlOptions): {
  handle(req: IncomingMessage, res: ServerResponse, body: object): Promise<void>
  close(): void
} {
  const { engine, log } = options
  const read = documentReader(engine.schema, engine.limits, !options.production)
  const channels = new WeakMap<object, Channel>()
  const open = new Set<Channel>()
  const told = ({ ctx }: Channel) => ({ locale: ctx.viewer.locale, requestId: ctx.requestId })
  const handler = createHandler<LiveContext>({
    authenticate: () => null,
    onSubscribe: (req, params) => accept(channels.get(req.raw) as Channel, params, read, options) as never,
    async subscribe(args: ExecutionArgs) {
      const result = await subscribe(args)
      const channel = [...open].find(({ ctx }) => ctx === args.contextValue)
      return channel && Symbol.asyncIterator in result ? whileEntitled(result, channel, options) : result
    },
    onNext(ctx, req, result) {
      const channel = channels.get(req.raw)
      const errors = (result as ExecutionResult).errors
      if (!channel || !errors) return undefined
      for (const error of errors) report(log, error, ctx, channel.source)
      return { ...result, errors: errors.map((error) => formatError(error, told(channel))) } as never
    },
  })
  const handle = async (req: IncomingMessage, res: ServerResponse, body: object): Promise<void> => {
    const ctx = (await options.context(req, { fresh: false })) as LiveContext
    const channel: Channel = { ctx, source: '', end: new AbortController() }
    ctx.signal = channel.end.signal
    channels.set(req, channel)
    open.add(channel)
    res.once('close', () => {
      channel.end.abort()
      open.delete(channel)
    })
    requests.set(ctx, req)
    // it takes a body that was read; of Express it needs nothing else
    await handler(Object.assign(req, { body }) as never, res as never)
  }
  return { handle, close: () => open.forEach((channel) => channel.end.abort()) }
}

/** Takes a subscription that keeps the rules, or answers with the refusal. */
function accept(
  channel: Channel,
  { query, operationName, variables }: RequestParams,
  read: ReturnType<typeof documentReader>,
  { engine, log }: GraphqlOptions,
): ExecutionArgs | LiveResponse {
  const { ctx } = channel
  try {
    const { document, node } = read(query, operationName)
    if (node.operation !== 'subscription') throw new DomainError('INVALID_REQUEST')
    channel.source = query
    return { schema: engine.schema, document, operationName, variableValues: variables, contextValue: ctx }
  } catch (error) {
    report(log, error, ctx, query)
    const body = { errors: [formatError(error, { locale: ctx.viewer.locale, requestId: ctx.requestId })] }
    const headers = { 'content-type': 'application/json; charset=utf-8' }
    return [JSON.stringify(body), { status: statusOf(error), statusText: 'Refused', headers }]
  }
}

const requests = new WeakMap<object, IncomingMessage>()

/** Passes updates on until the client goes or the viewer's rights are not what they were when the channel opened. */
async function* whileEntitled(
  updates: AsyncGenerator<ExecutionResult, void, void>,
  channel: Channel,
  options: GraphqlOptions,
): AsyncGenerator<ExecutionResult> {
  const ended = new Promise<'ended'>((resolve) =>
    channel.end.signal.addEventListener('abort', () => resolve('ended'), { once: true }),
  )
  const check = async () => {
    if (!(await entitled(channel, options).catch(() => false))) channel.end.abort()
  }
  const timer = setInterval(() => void check(), RIGHTS_EVERY_MS)
  let next = updates.next()
  try {
    for (;;) {
      const first = await Promise.race([next, ended])
      if (first === 'ended' || first.done) return
      yield first.value
      next = updates.next()
    }
  } finally {
    clearInterval(timer)
    next.catch(() => undefined)
    // not awaited: a source that is waiting for news answers only with the next one
    void updates.return().catch(() => undefined)
  }
}

/** The same viewer with the same rights, who still sees everything the channel has shown. */
async function entitled({ ctx }: Channel, { context, engine }: GraphqlOptions): Promise<boolean> {
  if (ctx.viewer.kind === 'public') return true
  const req = requests.get(ctx)
  if (!req) return false
  const now = await context(req, { fresh: true }).catch(() => undefined)
  if (!now || rightsOf(now.viewer) !== rightsOf(ctx.viewer)) return false
  return engine.allVisible(watchedBy(ctx), ctx)
}

/** Everything a policy can depend on, in one comparable text. */
function rightsOf({ personId, roles, organisationIds, seatIds }: Viewer): string {
  return JSON.stringify([personId, ...[roles, organisationIds, seatIds].map((list) => [...list].sort())])
}
