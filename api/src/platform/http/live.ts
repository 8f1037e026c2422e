import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { DomainError } from '../errors.js'
import { documentReader } from '../read/documents.js'
import { Audience, eyesOf, RIGHTS_EVERY_MS, type Asked } from './audience.js'
import { EventLine } from './eventLine.js'
import type { GraphqlOptions } from './options.js'
import { headerOf } from './request.js'

/**
 * Live updates by server-sent events, one subscription a request (the distinct connections of graphql-sse), with the context
 * and limits of every request. Those who ask for the same with the same eyes are one audience.
 */
export function liveHandler(options: GraphqlOptions): {
  handle(req: IncomingMessage, res: ServerResponse, body: Record<string, unknown>): Promise<void>
  close(): void
} {
  const read = documentReader(options.engine.schema, options.engine.limits, !options.production)
  const audiences = new Map<string, Audience>()

  const audienceOf = (asked: Asked): Audience => {
    const { source, operationName, variableValues, ctx } = asked
    const all = JSON.stringify([source, operationName, variableValues, eyesOf(ctx.viewer)])
    const key = createHash('sha256').update(all).digest('base64')
    const known = audiences.get(key)
    if (known && !known.ended) return known
    const made = new Audience(asked, options)
    audiences.set(key, made)
    made.ctx.signal.addEventListener('abort', () => audiences.get(key) === made && audiences.delete(key))
    return made
  }

  const handle = async (
    req: IncomingMessage,
    res: ServerResponse,
    body: Record<string, unknown>,
  ): Promise<void> => {
    if (!headerOf(req, 'accept')?.includes('text/event-stream')) {
      res.statusCode = 406
      throw new DomainError('INVALID_REQUEST')
    }
    const ctx = await options.context(req, { fresh: true })
    const source = String(body['query'])
    const operationName = body['operationName'] as string | null | undefined
    const { document, node } = read(source, operationName)
    if (node.operation !== 'subscription') throw new DomainError('INVALID_REQUEST')
    if (res.destroyed) return
    const variableValues = body['variables'] as Record<string, unknown> | null | undefined
    const line = new EventLine(res)
    const audience = audienceOf({ ctx, source, document, operationName, variableValues })
    audience.join(line)
    const stop = watch(options, req, audience, () => line.end())
    res.once('close', () => {
      stop()
      audience.leave(line)
    })
  }
  return { handle, close: () => audiences.forEach((audience) => audience.end()) }
}

/** Ends a line when who asked has no longer the eyes of the audience, which is looked up afresh. Gives what stops watching. */
function watch(
  { context }: GraphqlOptions,
  req: IncomingMessage,
  audience: Audience,
  end: () => void,
): () => void {
  const { viewer } = audience.ctx
  if (viewer.kind === 'public') return () => undefined
  const eyes = eyesOf(viewer)
  const look = async () => {
    const now = await context(req, { fresh: true }).catch(() => undefined)
    if (!now || eyesOf(now.viewer) !== eyes) end()
  }
  const timer = setInterval(() => void look(), RIGHTS_EVERY_MS)
  return () => clearInterval(timer)
}
