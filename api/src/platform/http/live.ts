import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { getArgumentValues, getVariableValues, Kind, type OperationDefinitionNode } from 'graphql'
import type { Ctx } from '../context.js'
import { DomainError } from '../errors.js'
import { documentReader } from '../read/documents.js'
import type { Viewer } from '../viewer.js'
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
    const variableValues = body['variables'] as Record<string, unknown> | null | undefined
    const viewer = await sharedEyes(options, node, variableValues, ctx)
    if (res.destroyed) return
    const line = new EventLine(res)
    const asked = { ctx: { ...ctx, viewer }, source, document, operationName, variableValues }
    const audience = audienceOf(asked)
    audience.join(line)
    const stop = watch(options, req, ctx.viewer, () => line.end())
    res.once('close', () => {
      stop()
      audience.leave(line)
    })
  }
  return { handle, close: () => audiences.forEach((audience) => audience.end()) }
}

/**
 * With which eyes a subscription says its viewers are to be shown things: their own, or what they have in common with others who may be
 * shown the same.
 */
export type EyesOf = (ctx: Ctx, args: Record<string, unknown>) => Promise<Viewer>

/** Asks the subscription; where it says nothing, or cannot be asked, everybody has their own eyes. */
async function sharedEyes(
  { engine: { schema } }: GraphqlOptions,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown> | null | undefined,
  ctx: Ctx,
): Promise<Viewer> {
  const [node, ...others] = operation.selectionSet.selections
  if (node?.kind !== Kind.FIELD || others.length > 0) return ctx.viewer
  const field = schema.getSubscriptionType()?.getFields()[node.name.value]
  const eyes = field?.extensions['eyes'] as EyesOf | undefined
  if (!field || !eyes) return ctx.viewer
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {}).coerced
  return coerced ? eyes(ctx, getArgumentValues(field, node, coerced)) : ctx.viewer
}

/** Ends a line when who asked has no longer the eyes they came with, which are looked up afresh. Gives what stops watching. */
function watch(
  { context }: GraphqlOptions,
  req: IncomingMessage,
  viewer: Viewer,
  end: () => void,
): () => void {
  if (viewer.kind === 'public') return () => undefined
  const eyes = eyesOf(viewer)
  const look = async () => {
    const now = await context(req, { fresh: true }).catch(() => undefined)
    if (!now || eyesOf(now.viewer) !== eyes) end()
  }
  const timer = setInterval(() => void look(), RIGHTS_EVERY_MS)
  return () => clearInterval(timer)
}
