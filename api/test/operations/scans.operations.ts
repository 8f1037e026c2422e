import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql'

/** A field that is read: a root query, or a connection of the one object a root query shows. */
export interface Place {
  name: string
  field: GraphQLField<unknown, unknown>
  /** The whole operation around what is asked of the field. */
  around(asked: string): string
}

/** One way to ask a field. */
export interface Asked {
  /** What it was given, as text of a document; empty for nothing. */
  given: readonly string[]
  query: string
  /** Of a connection: how many there are, where a page of so many ends, and what follows a cursor. */
  page?: { total: string; end(first: number): string; after(cursor: string): string }
}

/** All root queries, and the connections of those types of which a thing is named. */
export function places(schema: GraphQLSchema, things: Readonly<Record<string, string>>): Place[] {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {})
  const nested = Object.entries(things).flatMap(([type, id]) => {
    const root = `${type.charAt(0).toLowerCase()}${type.slice(1)}`
    return connectionsOf(schema, type).map((field) => ({
      name: `${type}.${field.name}`,
      field,
      around: (asked: string) => `{ ${root}(id: "${id}") { ${asked} } }`,
    }))
  })
  return [
    ...roots.map((field) => ({ name: field.name, field, around: (asked: string) => `{ ${asked} }` })),
    ...nested,
  ]
}

/** The fields of a type that show a page. */
export function connectionsOf(schema: GraphQLSchema, name: string): GraphQLField<unknown, unknown>[] {
  const type = schema.getType(name)
  if (!isObjectType(type)) return []
  return Object.values(type.getFields()).filter(({ type: of }) =>
    getNamedType(of).name.endsWith('Connection'),
  )
}

/** Values an argument is tried with: each of an enum, for an order or a choice shapes the statement; both of a boolean; of all others one. */
function valuesOf(type: GraphQLInputType): string[] {
  const bare = getNullableType(type)
  if (isListType(bare)) return valuesOf(bare.ofType).map((value) => `[${value}]`)
  if (isEnumType(bare)) return bare.getValues().map(({ name }) => name)
  return bare.toString() === 'Boolean' ? ['true', 'false'] : [valueOf(type)]
}

/** A value of an input type, as text of a document. */
export function valueOf(type: GraphQLInputType): string {
  const bare = getNullableType(type)
  if (isListType(bare)) return `[${valueOf(bare.ofType)}]`
  if (isEnumType(bare)) return bare.getValues()[0]?.name ?? ''
  if (isInputObjectType(bare))
    return `{ ${Object.values(bare.getFields())
      .filter((field) => isNonNullType(field.type))
      .map((field) => `${field.name}: ${valueOf(field.type)}`)
      .join(', ')} }`
  const scalars: Record<string, string> = {
    ID: '"00000000-0000-4000-8000-000000000000"',
    Int: '1',
    Float: '1',
    Boolean: 'true',
    LocalDate: '"2026-01-01"',
    DateTimeISO: '"2026-01-01T00:00:00Z"',
  }
  return scalars[(bare as { name: string }).name] ?? '"Sprache"'
}

/** The leaves of a type, and those of the rows of a page. How many there are is asked for by itself. */
function selection(type: GraphQLObjectType): string {
  const fields = Object.values(type.getFields()).filter(
    ({ args }) => !args.some(({ type: of }) => isNonNullType(of)),
  )
  const leaves = fields.filter(({ type: of }) => isLeafType(getNamedType(of))).map(({ name }) => name)
  const rows = fields.find(({ name }) => name === 'nodes')
  const shown = rows && getNamedType(rows.type)
  return `{ ${[...leaves.filter((name) => name !== 'totalCount'), ...(isObjectType(shown) ? [`nodes ${selection(shown)}`] : [])].join(' ') || '__typename'} }`
}

/** What a field is asked with: what it must be given, and beside it each thing it may be given and each value of an enum. */
function givens({ args }: GraphQLField<unknown, unknown>): string[][] {
  const needed = args.filter(({ type: of }) => isNonNullType(of))
  const free = args.filter(({ type: of, name }) => !isNonNullType(of) && !['after', 'first'].includes(name))
  const first = needed.map((arg) => `${arg.name}: ${valueOf(arg.type)}`)
  const each = (some: readonly GraphQLArgument[]) =>
    some.flatMap((arg) =>
      valuesOf(arg.type).map((value) => [
        ...first.filter((one) => !one.startsWith(`${arg.name}:`)),
        `${arg.name}: ${value}`,
      ]),
    )
  return [...new Map([first, ...each(needed), ...each(free)].map((given) => [given.join(), given])).values()]
}

/** Every way a field is asked. */
export function operations({ field, around }: Place): Asked[] {
  const type = getNamedType(field.type)
  const selected = isCompositeType(type) && isObjectType(type) ? selection(type) : ''
  const asked = (given: readonly string[], selects: string) =>
    around(`${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''} ${selects}`)
  return givens(field).map((given) => ({
    given,
    query: asked(given, selected),
    ...(type.name.endsWith('Connection') && {
      page: {
        total: asked(given, '{ totalCount }'),
        end: (first) => asked([...given, `first: ${first}`], '{ pageInfo { endCursor } }'),
        after: (cursor) => asked([...given, `after: "${cursor}"`], selected),
      },
    }),
  }))
}
