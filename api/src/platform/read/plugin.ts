import type { ApolloServerPlugin, GraphQLRequestContext, GraphQLResponse } from '@apollo/server'
import { HeaderMap } from '@apollo/server'
import { type FormattedExecutionResult, type GraphQLFormattedError } from 'graphql'
import type { Ctx } from '../context.js'
import { formatError, isFault, statusOf, type Told } from '../formatError.js'
import type { Engine, Operation } from './engine.js'
import { operationOf } from './documents.js'
import { Lru } from './lru.js'
import { JsonText } from './ref.js'

/** Where faults of ours are written down. */
export interface FaultLog {
  error(details: Record<string, unknown>, message: string): void
}

const toldOf = (ctx: Ctx): Told => ({ locale: ctx.viewer.locale, requestId: ctx.requestId })

/** Apollo's part: queries are answered by the engine and never reach graphql-js; errors are told in the viewer's language. */
export function readPlugin(engine: Engine, log: FaultLog): ApolloServerPlugin<Ctx> {
  const operations = new Lru<object, Operation>(500)
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ document, operation, request, contextValue, source }) {
          // undefined when the request names no operation of the document, whatever the type says
          if ((operation as typeof operation | undefined)?.operation !== 'query') return null
          const known = operations.get(operation) ?? operationOf(document, request.operationName)
          if (!known) return null
          operations.set(operation, known)
          return answerSafely(engine, known, request.variables, contextValue, log, source)
        },
        async didEncounterErrors({ errors, contextValue, source }) {
          for (const error of errors) report(log, error, contextValue, source)
        },
        async willSendResponse(request) {
          translate(request)
        },
      }
    },
  }
}

async function answerSafely(
  engine: Engine,
  operation: Operation,
  variables: Record<string, unknown> | undefined,
  ctx: Ctx,
  log: FaultLog,
  source: string | undefined,
): Promise<GraphQLResponse> {
  const single = (singleResult: FormattedExecutionResult, status?: number): GraphQLResponse => ({
    http: { headers: new HeaderMap(), ...(status ? { status } : {}) },
    body: { kind: 'single', singleResult },
  })
  try {
    const answer = await engine.answer(operation, variables, ctx)
    if (answer instanceof JsonText) return single({ data: answer as unknown as Record<string, unknown> })
    for (const error of answer.errors ?? []) report(log, error, ctx, source)
    const errors = answer.errors?.map((error) => formatError(error, toldOf(ctx)))
    return single({ data: answer.data ?? null, ...(errors ? { errors } : {}) })
  } catch (error) {
    if (ctx.signal?.aborted) return single({ errors: [] }, 499)
    report(log, error, ctx, source)
    return single({ errors: [formatError(error, toldOf(ctx))] }, statusOf(error))
  }
}

/** Writes a fault down with all that helps to find it; refusals are not faults. */
export function report(log: FaultLog, error: unknown, ctx: Ctx, source: string | undefined): void {
  if (!isFault(error)) return
  const cause: unknown = (error as { originalError?: unknown }).originalError ?? error
  log.error({ err: cause, requestId: ctx.requestId, document: source?.slice(0, 2000) }, 'A request failed')
}

/** Apollo formats errors without knowing the request: here they get its language and number. */
function translate({
  response,
  errors,
  contextValue,
}: GraphQLRequestContext<Ctx> & { errors?: readonly unknown[] }): void {
  if (response.body?.kind !== 'single' || !errors || !response.body.singleResult.errors) return
  response.body.singleResult.errors = errors.map((error) => formatError(error, toldOf(contextValue)))
}

/** Puts the engine's JSON text into the response as it is. */
export function stringifyResult(result: FormattedExecutionResult): string {
  const data: unknown = result.data
  return data instanceof JsonText ? `{"data":${data.text}}` : JSON.stringify(result)
}

/** Apollo's own formatting, for errors that arise before a request is known. */
export function formatEarly(_: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  return formatError(error, { locale: 'de', requestId: '' })
}
