import {
  getNamedType,
  getNullableType,
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

/** One operation that asks for everything behind a field. */
export interface Question {
  field: string
  query: string
  variables: Record<string, unknown>
}

/** How a value is chosen: the word where words are asked for, ids in turn. */
export interface Values {
  word: string
  ids: readonly string[]
}

/**
 * Every field of Query, Mutation or Subscription, asked for with each of the ids and with the word, so deep. A field that is added is among them by
 * itself.
 */
export function questions(
  schema: GraphQLSchema,
  root: GraphQLObjectType,
  { word, ids }: Values,
  depth: number,
): Question[] {
  const kinds = new Map([
    [schema.getMutationType(), 'mutation'],
    [schema.getSubscriptionType(), 'subscription'],
  ])
  const kind = kinds.get(root) ?? 'query'
  return Object.values(root.getFields()).flatMap((field) => {
    const some = field.args.some(({ type }) => asksForId(type)) ? ids : ids.slice(0, 1)
    return some.map((id) => question(kind, field, { word, ids: [id] }, depth))
  })
}

function question(
  kind: string,
  field: GraphQLField<unknown, unknown>,
  values: Values,
  depth: number,
): Question {
  const args = field.args.filter((arg) => wanted(arg))
  const bracketed = (parts: string[]) => (parts.length > 0 ? `(${parts.join(', ')})` : '')
  const heads = bracketed(args.map(({ name, type }) => `$${name}: ${String(type)}`))
  const given = bracketed(args.map(({ name }) => `${name}: $${name}`))
  return {
    field: field.name,
    query: `${kind} ${heads} { ${field.name}${given} ${selectionOf(field, depth)} }`,
    variables: Object.fromEntries(args.map(({ name, type }) => [name, valueOf(name, type, values)])),
  }
}

/** What must be given, and what finds things: ids and words that are searched for. */
const wanted = ({ name, type, defaultValue }: GraphQLArgument) =>
  (isNonNullType(type) && defaultValue === undefined) || asksForId(type) || name === 'search'

const asksForId = (type: GraphQLInputType, deep = 3): boolean => {
  const named = getNamedType(type)
  if (isInputObjectType(named))
    return deep > 0 && Object.values(named.getFields()).some((field) => asksForId(field.type, deep - 1))
  return named.name === 'ID'
}

function valueOf(name: string, given: GraphQLInputType, values: Values, deep = 4): unknown {
  const type = getNullableType(given)
  if (isListType(type)) return [valueOf(name, type.ofType, values, deep)]
  if (isEnumType(type)) return type.getValues()[0]?.name
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field) => isNonNullType(field.type) || asksForId(field.type))
        .filter(() => deep > 0)
        .map((field) => [field.name, valueOf(field.name, field.type, values, deep - 1)]),
    )
  if (type.name === 'ID') return values.ids[0]
  if (type.name === 'Boolean') return true
  if (['Int', 'Float'].includes(type.name)) return 1
  if (type.name === 'LocalDate' || /(On|From|To|Until)$/.test(name)) return '2099-01-01'
  if (type.name.startsWith('DateTime')) return '2099-01-01T10:00:00.000Z'
  return name === 'search' || name === 'title' ? values.word : 'de'
}

/** All that can be read there, with all its scalars, so deep. */
function selectionOf({ type }: { type: GraphQLField<unknown, unknown>['type'] }, depth: number): string {
  const named = getNamedType(type)
  if (!isObjectType(named)) return ''
  const fields = Object.values(named.getFields()).filter((field) =>
    field.args.every((arg) => !isNonNullType(arg.type) || arg.defaultValue !== undefined),
  )
  const inner = fields.flatMap((field) => {
    if (isLeafType(getNamedType(field.type))) return [field.name]
    return depth > 1 ? [`${field.name} ${selectionOf(field, depth - 1)}`] : []
  })
  return `{ __typename ${inner.join(' ')} }`
}
