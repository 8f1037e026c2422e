import {
  execute,
  parse,
  type ExecutionResult,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  buildSchema,
  printSchema,
} from 'graphql'

/** A reference: ordinary resolvers by type and field, written without the engine. */
export type Reference<C> = Record<
  string,
  Record<string, (source: never, args: never, context: C, info: GraphQLResolveInfo) => unknown>
>

/** Executes operations the ordinary way, a resolver a field. */
export function referenceOf<C>(schema: GraphQLSchema, reference: Reference<C>) {
  const plain = buildSchema(printSchema(schema))
  return async (query: string, variables: Record<string, unknown>, context: C): Promise<ExecutionResult> =>
    execute({
      schema: plain,
      document: parse(query),
      variableValues: variables,
      contextValue: context,
      fieldResolver: (source, args, ctx: C, info) => {
        const own = reference[info.parentType.name]?.[info.fieldName]
        return own
          ? own(source as never, args as never, ctx, info)
          : (source as Record<string, unknown>)[info.fieldName]
      },
    })
}

/** Both answers in one form: data as JSON text in its order, and where errors stand. */
export function comparable(result: {
  data?: unknown
  errors?: readonly { path?: readonly (string | number)[] | undefined }[] | undefined
}): {
  data: string
  errors: string[]
} {
  return {
    data: JSON.stringify(result.data ?? null),
    errors: (result.errors ?? []).map((error) => JSON.stringify(error.path ?? null)).sort(),
  }
}
