import {
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql'
import { getMetadataStorage } from 'type-graphql'
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js'
import { audienceOf, Description, visibilityOf, type Audience } from './describe.js'
import { hasForm } from './forms.js'
import { metadataOf } from './row.js'
import type { ClassRef } from './sql.js'

/** Where the value of a field comes from. `code` runs in graphql-js, everything else becomes SQL. */
export type Source =
  | { kind: 'column'; property: string; column: ColumnMetadata }
  | { kind: 'relation'; type: ClassRef; from: string; to: string }
  | { kind: 'described'; description: Description }
  | { kind: 'property'; property: string }
  | { kind: 'code' }

/** A field as the engine knows it. */
export interface Reading {
  source: Source
  audience?: Audience
}

/** What the engine knows of a schema: the class of each type and where each field's value comes from. */
export interface Model {
  schema: GraphQLSchema
  classOf(typeName: string): ClassRef | undefined
  isEntity(typeName: string): boolean
  reading(typeName: string, fieldName: string): Reading | undefined
}

type Storage = ReturnType<typeof getMetadataStorage>
/** What was declared under each field's name: to look through all of it for every field is a tenth of a start. */
interface Declared {
  storage: Storage
  external: Map<string, Storage['fieldResolvers']>
  fields: Map<string, Storage['fields']>
  /** The methods of each class that take something only code can use. */
  code: Map<unknown, Set<string>>
}
type Method = { target: unknown; methodName: string; schemaName: string }

const kin = (type: ClassRef, other: unknown) =>
  type === other || (typeof other === 'function' && type.prototype instanceof other)
const runsCode = new Set(['context', 'root', 'info', 'custom', 'pubSub'])

/** Learns a schema made by type-graphql; throws a sentence for the author when a field cannot be read. */
export function modelOf(schema: GraphQLSchema): Model {
  const storage = getMetadataStorage()
  const declared = declaredIn(storage)
  const classes = new Map<string, ClassRef>()
  for (const { name, target } of storage.objectTypes)
    if (!classes.has(name)) classes.set(name, target as ClassRef)
  const entities = new Set([...classes].filter(([, type]) => metadataOf(type)).map(([name]) => name))
  const readings = new Map<string, Reading>()
  const roots = [schema.getMutationType(), schema.getSubscriptionType()]
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || roots.includes(type)) continue
    for (const field of Object.values(type.getFields())) {
      const where = `${type.name}.${field.name}`
      const reading =
        type === schema.getQueryType()
          ? readingOfQuery(declared, field, where)
          : readingOfField(declared, classes.get(type.name), field, where)
      if (reading) verify(reading, classes, type, field, where)
      if (reading) readings.set(where, reading)
    }
  }
  refuseIdleAudiences(storage, schema)
  return {
    schema,
    classOf: (name) => classes.get(name),
    isEntity: (name) => entities.has(name),
    reading: (type, field) => readings.get(`${type}.${field}`),
  }
}

function declaredIn(storage: Storage): Declared {
  const external: Declared['external'] = new Map()
  const fields: Declared['fields'] = new Map()
  const put = <T extends { schemaName: string }>(into: Map<string, T[]>, one: T) =>
    void (into.get(one.schemaName)?.push(one) ?? into.set(one.schemaName, [one]))
  for (const resolver of storage.fieldResolvers) if (resolver.kind === 'external') put(external, resolver)
  for (const field of storage.fields) put(fields, field)
  const code: Declared['code'] = new Map()
  for (const { kind, target, methodName } of storage.params)
    if (runsCode.has(kind)) code.set(target, (code.get(target) ?? new Set()).add(methodName))
  return { storage, external, fields, code }
}

/** What a mutation may do is its verb's policy: a decorator there would guard nothing. */
function refuseIdleAudiences({ mutations, subscriptions }: Storage, schema: GraphQLSchema): void {
  const shown = { ...schema.getMutationType()?.getFields(), ...schema.getSubscriptionType()?.getFields() }
  for (const { target, methodName, schemaName } of [...mutations, ...subscriptions])
    if (shown[schemaName] && audienceOf(target as ClassRef, methodName))
      throw new TypeError(`${methodName} is guarded by its verb, not by @Only or @OnlyRoles`)
}

function readingOfQuery(
  declared: Declared,
  field: GraphQLField<unknown, unknown>,
  where: string,
): Reading | undefined {
  const method = declared.storage.queries.find((query) => query.schemaName === field.name)
  if (!method) return undefined
  const type = method.target as ClassRef
  return {
    source: sourceOf(declared, method, new type(), where),
    audience: audienceOf(type, method.methodName),
  }
}

function readingOfField(
  declared: Declared,
  type: ClassRef | undefined,
  field: GraphQLField<unknown, unknown>,
  where: string,
): Reading | undefined {
  if (!type) return undefined
  const { storage, external: resolvers, fields } = declared
  const external = resolvers
    .get(field.name)
    ?.find((resolver) =>
      storage.resolverClasses.some((c) => c.target === resolver.target && kin(type, c.getObjectType())),
    )
  if (external) {
    const resolver = external.target as ClassRef
    const audience = audienceOf(resolver, external.methodName)
    return { source: sourceOf(declared, external, new resolver(), where), audience }
  }
  const property = fields.get(field.name)?.find((f) => kin(type, f.target))?.name ?? field.name
  const audience = audienceInherited(type, property)
  if (typeof (type.prototype as Record<string, unknown>)[property] === 'function') {
    const method = { target: type, methodName: property, schemaName: field.name }
    return { source: sourceOf(declared, method, new type(), where), audience }
  }
  return { source: propertySource(type, property), audience }
}

function audienceInherited(type: ClassRef, property: string): Audience | undefined {
  for (let at: unknown = type; typeof at === 'function' && at.prototype; at = Object.getPrototypeOf(at)) {
    const audience = audienceOf(at as ClassRef, property)
    if (audience) return audience
  }
  return undefined
}

function propertySource(type: ClassRef, property: string): Source {
  const metadata = metadataOf(type)
  if (!metadata) return { kind: 'property', property }
  const relation = metadata.findRelationWithPropertyPath(property)
  const [join, second] = relation?.isOwning ? relation.joinColumns : []
  if (relation && join?.referencedColumn && !second)
    return {
      kind: 'relation',
      type: relation.inverseEntityMetadata.target as ClassRef,
      from: join.databaseName,
      to: join.referencedColumn.databaseName,
    }
  const column = relation ? undefined : metadata.findColumnWithPropertyName(property)
  if (column) return { kind: 'column', property, column }
  throw new TypeError(
    `${type.name}.${property} is neither a column nor a relation it owns: describe it by a resolver`,
  )
}

/** Calls a method once: it describes what it reads, unless it takes the context or is async, then it runs as code. */
function sourceOf({ code }: Declared, method: Method, instance: object, where: string): Source {
  const body = (instance as Record<string, unknown>)[method.methodName]
  if (typeof body !== 'function') throw new TypeError(`${where} has no method`)
  if (body.constructor.name === 'AsyncFunction' || code.get(method.target)?.has(method.methodName))
    return { kind: 'code' }
  const description: unknown = body.call(instance)
  if (description instanceof Description) return { kind: 'described', description }
  throw new TypeError(`${where} must return one, list, page, value or rows, or take @Ctx() to run as code`)
}

function verify(
  { source, audience }: Reading,
  classes: Map<string, ClassRef>,
  parent: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  where: string,
): void {
  const type = field.type
  const parentClass = classes.get(parent.name)
  if (audience?.predicate && isNonNullType(type))
    throw new TypeError(`${where} is @Only, so it must be nullable`)
  if (audience?.predicate && (source.kind === 'code' || !parentClass))
    throw new TypeError(`${where} has no row that @Only could be about`)
  if (source.kind === 'code') {
    if (parentClass && metadataOf(parentClass))
      throw new TypeError(`${where} belongs to an entity: it must describe what it reads`)
    return
  }
  const entity =
    source.kind === 'relation'
      ? source.type
      : source.kind === 'described'
        ? source.description.type
        : undefined
  const shown = classes.get(shownType(type, source).name)
  if (entity && source.kind === 'described' && source.description.kind === 'rows') {
    if (shown !== entity || metadataOf(entity))
      throw new TypeError(`${where}: rows are of a view class, the one the field shows`)
  } else if (entity) {
    if (!metadataOf(entity)) throw new TypeError(`${where}: ${entity.name} is no entity`)
    if (!visibilityOf(entity))
      throw new TypeError(`${entity.name} has no @Visible and cannot be read (${where})`)
    if (shown !== entity)
      throw new TypeError(`${where} shows ${shown?.name ?? 'no class'} but reads ${entity.name}`)
  } else if (source.kind !== 'property' && shown && metadataOf(shown)) {
    throw new TypeError(`${where} shows an entity: read it by one, list or page`)
  }
  verifyShape(type, source, where)
}

/** The object type whose class is read: the nodes of a connection, otherwise the field's own. */
function shownType(type: GraphQLOutputType, source: Source) {
  const named = getNamedType(type)
  if (source.kind !== 'described' || source.description.kind !== 'page') return named
  const nodes = isObjectType(named) ? named.getFields().nodes : undefined
  return nodes ? getNamedType(nodes.type) : named
}

function verifyShape(type: GraphQLOutputType, source: Source, where: string): void {
  const inner = getNullableType(type)
  const kind = source.kind === 'described' ? source.description.kind : source.kind
  const named = getNamedType(type)
  if (
    (kind === 'list' || kind === 'rows') !== isListType(inner) &&
    kind !== 'value' &&
    kind !== 'property' &&
    kind !== 'column'
  )
    throw new TypeError(`${where}: ${kind} and the type ${String(type)} do not fit`)
  if (isListType(inner) && isListType(getNullableType(inner.ofType)))
    throw new TypeError(`${where}: no lists of lists`)
  if (isLeafType(named) ? !hasForm(named) : !isObjectType(named))
    throw new TypeError(`${where}: ${named.name} cannot be written by the database (see forms.ts)`)
}
