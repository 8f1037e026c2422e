import type { ApolloServerPlugin, GraphQLRequestContext, GraphQLResponse } from '@apollo/server'
import { HeaderMap } from '@apollo/server'
import {
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FormattedExecutionResult,
  type GraphQLFormattedError,
} from 'graphql'
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

/**
 * Answers queries and mutations by the engine. What Apollo has let through once is known by its text, and need not pass it again:
 * its way through parsing, rules and hooks takes as long as everything else that is done for a read.
 */
export class Operations {
  readonly #operations = new Lru<object, Operation>(500)
  readonly #known = new Lru<string, Operation>(500)

  constructor(
    readonly engine: Engine,
    readonly log: FaultLog,
  ) {}

  /** Apollo's part: it asks here for every operation, and tells errors in the viewer's language. */
  plugin(): ApolloServerPlugin<Ctx> {
    return {
      requestDidStart: async () => ({
        responseForOperation: async ({ document, operation: node, request, contextValue, source }) => {
          // undefined when the request names no operation of the document, whatever the type says
          const kind = (node as typeof node | undefined)?.operation
          if (kind !== OperationTypeNode.QUERY && kind !== OperationTypeNode.MUTATION) return null
          const operation = this.#operations.get(node) ?? operationOf(document, request.operationName)
          if (!operation) return null
          this.#operations.set(node, operation)
          if (source && isAlone(document)) this.#known.set(source, operation)
          return this.answer(operation, request.variables, contextValue, source)
        },
        didEncounterErrors: async ({ errors, contextValue, source }) => {
          for (const error of errors) report(this.log, error, contextValue, source)
        },
        willSendResponse: async (request) => translate(request),
      }),
    }
  }

  /** What a request asks for, where Apollo has let it through before. */
  known({ query, operationName, extensions }: Record<string, unknown>): Operation | undefined {
    if (typeof query !== 'string' || extensions) return undefined
    const known = this.#known.get(query)
    return (operationName ?? known?.node.name?.value) === known?.node.name?.value ? known : undefined
  }

  /** Answers an operation; a fault is told, and never thrown. */
  answer(
    operation: Operation,
    variables: Record<string, unknown> | null | undefined,
    ctx: Ctx,
    source: string | undefined,
  ): Promise<GraphQLResponse> {
    return answerSafely(this.engine, operation, variables ?? undefined, ctx, this.log, source)
  }
}

/** Whether a document has one operation, which a request need not name. */
const isAlone = ({ definitions }: DocumentNode): boolean =>
  definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length === 1

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
    // what never ran has no data
    if (answer.data === undefined && errors) return single({ errors }, statusOf(answer.errors?.[0]))
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
