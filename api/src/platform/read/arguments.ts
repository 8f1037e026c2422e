import {
  getArgumentValues,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql'
import { DomainError } from '../errors.js'
import type { ArgRefs } from './describe.js'
import type { Planning } from './planning.js'
import { Bind, sql, type RunValues } from './sql.js'

type Field = GraphQLField<unknown, unknown>
const computed = new WeakMap<RunValues, Map<FieldNode, Record<string, unknown>>>()

/** The coerced arguments of a field for this run, defaults included. */
export function argumentsOf(field: Field, node: FieldNode, run: RunValues): Record<string, unknown> {
  if (field.args.length === 0) return {}
  const known = computed.get(run) ?? new Map<FieldNode, Record<string, unknown>>()
  computed.set(run, known)
  let values = known.get(node)
  if (!values) {
    values = coerce(field, node, run)
    known.set(node, values)
  }
  return values
}

function coerce(field: Field, node: FieldNode, run: RunValues): Record<string, unknown> {
  try {
    return getArgumentValues(field, node, run.variables)
  } catch {
    // a nullable variable that is null where the argument may not be
    throw new DomainError('INVALID_INPUT', {}, [{ field: node.name.value, code: 'INVALID_INPUT' }])
  }
}

const at = (values: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], values)

const types: Record<string, string> = {
  ID: 'uuid',
  Int: 'int',
  Float: 'float8',
  Boolean: 'boolean',
  DateTime: 'timestamptz',
  DateTimeISO: 'timestamptz',
  Date: 'date',
  LocalDate: 'date',
  BigInt: 'bigint',
}

function typeAt(field: Field, path: string): string {
  const [first, ...rest] = path.split('.')
  let type: GraphQLInputType | undefined = field.args.find((arg) => arg.name === first)?.type
  for (const key of rest) {
    const named: unknown = type && getNamedType(type)
    type = isInputObjectType(named) ? named.getFields()[key]?.type : undefined
  }
  if (!type) throw new TypeError(`${field.name} has no argument ${path}`)
  const named = getNamedType(type)
  if (isInputObjectType(named) || named.name.startsWith('JSON')) return 'jsonb'
  return `${isEnumType(named) ? 'text' : (types[named.name] ?? 'text')}${isListType(getNullableType(type)) ? '[]' : ''}`
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** A value the database can take: what is no id matches nothing, a text with a NUL is refused. */
function bindable(value: unknown, type: string, field: string): unknown {
  if (value === undefined || value === null) return null
  if (Array.isArray(value) && type.endsWith('[]'))
    return value.map((entry) => bindable(entry, type.slice(0, -2), field))
  if (type === 'uuid') return uuid.test(String(value)) ? value : null
  if (type === 'jsonb') return bindable(JSON.stringify(value), 'text', field)
  if (type === 'date' && value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'string' && (value.includes('\0') || (type === 'jsonb' && value.includes('\\u0000'))))
    throw new DomainError('INVALID_INPUT', {}, [{ field, code: 'INVALID_TEXT' }])
  return value
}

/** The arguments of one field as a description sees them. */
export function argRefs(field: Field, node: FieldNode, id: string, planning: Planning): ArgRefs {
  const take = (path: string) => (run: RunValues) => at(argumentsOf(field, node, run), path)
  return {
    get(path, type = typeAt(field, path)) {
      const value = take(path)
      return sql`${new Bind(`arg:${id}:${path}:${type}`, type, (run) => bindable(value(run), type, path))}`
    },
    has(path) {
      typeAt(field, path)
      const value = take(path)
      return planning.decide(`has:${id}:${path}`, (run) => value(run) !== undefined && value(run) !== null)
    },
    choice<T extends string | boolean>(path: string): T | undefined {
      const value = take(path)
      return planning.decide(`choice:${id}:${path}`, (run) => (value(run) ?? undefined) as T | undefined)
    },
  }
}
