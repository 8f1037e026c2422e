import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
} from 'graphql'
import type { Ctx } from '../context.js'
import { inTransaction } from '../mutation.js'
import type { Engine, Selection } from './engine.js'
import { Planning } from './planning.js'
import { Read, Ref } from './ref.js'
import { collectFields } from './selection.js'
import type { ClassRef } from './sql.js'

/**
 * Joins the engine to the schema's resolvers: what was read is handed on by response key, a mutation becomes a
 * transaction whose payload is read inside it, and code may answer with `ref`.
 */
export function attachEngine(engine: Engine): void {
  const { schema } = engine
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields()))
      wrap(engine, type, field as GraphQLField<unknown, Ctx>)
  }
}

function wrap(engine: Engine, type: GraphQLObjectType, field: GraphQLField<unknown, Ctx>): void {
  const own = field.resolve ?? defaultFieldResolver
  const reading = engine.model.reading(type.name, field.name)
  const described = type === engine.schema.getQueryType() && reading?.source.kind !== 'code'
  const mutation = type === engine.schema.getMutationType()
  const run = async (source: unknown, args: Record<string, unknown>, ctx: Ctx, info: GraphQLResolveInfo) =>
    settle(engine, await own(source, args, ctx, info), info, ctx)
  field.resolve = (source, args: Record<string, unknown>, ctx, info) => {
    if (source instanceof Read) {
      const { key } = info.path
      if (key in source.values) return handOn(source.values[key], info.returnType)
      if (source.base !== undefined) source = source.base
    }
    if (described) throw new TypeError(`${type.name}.${field.name} is read by the engine: ask Engine.answer`)
    if (reading?.audience && type !== engine.schema.getQueryType())
      throw new TypeError(`${type.name}.${field.name} has an audience, which only what is read can keep`)
    if (!mutation) return run(source, args, ctx, info)
    foresee(engine, info, ctx)
    // such a verb runs with others in a transaction they share
    if (field.extensions['gathered']) return run(source, args, ctx, info)
    return inTransaction(ctx, engine.source, () => run(source, args, ctx, info))
  }
}

/** What was read, as graphql-js wants it: objects keyed by response key, leaves in the form it writes out again. */
function handOn(value: unknown, given: GraphQLOutputType): unknown {
  if (value === null || value === undefined) return null
  const type = getNullableType(given)
  if (isListType(type)) return (value as unknown[]).map((entry) => handOn(entry, type.ofType))
  if (isLeafType(type)) return type.parseValue(value)
  return value instanceof Read ? value : new Read(value as Record<string, unknown>)
}

function selectionOf(
  info: GraphQLResolveInfo,
  type: GraphQLObjectType,
  nodes: Selection['nodes'],
): Selection {
  const keys = [...nodes.map((node) => `${node.loc?.start ?? node.name.value}`)]
  return {
    type,
    nodes,
    part: `${type.name}:${keys.join()}`,
    operation: info.operation,
    fragments: info.fragments,
    variables: info.variableValues,
  }
}

function foresee(engine: Engine, info: GraphQLResolveInfo, ctx: Ctx): void {
  const type = getNamedType(info.returnType)
  const shown = isObjectType(type) ? engine.model.classOf(type.name) : undefined
  if (isObjectType(type) && shown && engine.model.isEntity(type.name))
    engine.foresee(selectionOf(info, type, info.fieldNodes), ctx)
}

/** Reads the refs a piece of code answered with, also those in the fields of its payload. */
async function settle(engine: Engine, value: unknown, info: GraphQLResolveInfo, ctx: Ctx): Promise<unknown> {
  const type = getNamedType(info.returnType)
  return isObjectType(type) ? settleAs(engine, value, type, info.fieldNodes, info, ctx) : value
}

async function settleAs(
  engine: Engine,
  value: unknown,
  type: GraphQLObjectType,
  nodes: Selection['nodes'],
  info: GraphQLResolveInfo,
  ctx: Ctx,
): Promise<unknown> {
  if (value === null || value === undefined || value instanceof Read) return value
  if (value instanceof Ref) return (await readRefs(engine, [value], type, nodes, info, ctx))[0]
  if (Array.isArray(value)) {
    if (value.length > 0 && value.every((entry) => entry instanceof Ref))
      return readRefs(engine, value, type, nodes, info, ctx)
    return Promise.all(value.map((entry) => settleAs(engine, entry, type, nodes, info, ctx)))
  }
  if (typeof value !== 'object' || engine.model.isEntity(type.name)) return value
  return settlePayload(engine, value, type, nodes, info, ctx)
}

async function settlePayload(
  engine: Engine,
  value: object,
  type: GraphQLObjectType,
  nodes: Selection['nodes'],
  info: GraphQLResolveInfo,
  ctx: Ctx,
): Promise<Read> {
  const planning = new Planning({ viewer: ctx.viewer, now: new Date(), variables: info.variableValues })
  const sets = nodes.map((node) => node.selectionSet)
  const values: Record<string, unknown> = {}
  for (const [key, inner] of collectFields(engine.schema, info.fragments, planning, type, sets)) {
    const name = inner[0]?.name.value ?? ''
    const source = engine.model.reading(type.name, name)?.source
    const shown = getNamedType(type.getFields()[name]?.type)
    if (source?.kind !== 'property' || !isObjectType(shown)) continue
    const held = (value as Record<string, unknown>)[source.property]
    if (held !== undefined) values[key] = await settleAs(engine, held, shown, inner, info, ctx)
  }
  return new Read(values, value)
}

/** Objects by their refs, as the viewer may see them. */
export async function readRefs(
  engine: Engine,
  refs: readonly Ref[],
  type: GraphQLObjectType,
  nodes: Selection['nodes'],
  info: GraphQLResolveInfo,
  ctx: Ctx,
): Promise<(Read | null)[]> {
  const shown: ClassRef | undefined = engine.model.classOf(type.name)
  if (refs.some((one) => one.type !== shown))
    throw new TypeError(`${info.fieldName} answers with another type than ${type.name}`)
  watch(ctx, refs)
  return engine.read(
    selectionOf(info, type, nodes),
    refs.map((one) => one.id),
    ctx,
  )
}

const watched = new WeakMap<Ctx, Map<string, Ref>>()

function watch(ctx: Ctx, refs: readonly Ref[]): void {
  const known = watched.get(ctx) ?? new Map<string, Ref>()
  watched.set(ctx, known)
  if (known.size < 100) for (const one of refs) known.set(`${one.type.name}:${one.id}`, one)
}

/** What a live channel has shown so far: it must close when one of these can no longer be seen. */
export function watchedBy(ctx: Ctx): Ref[] {
  return [...(watched.get(ctx)?.values() ?? [])]
}

/** For live updates: the object with what the subscriber selected, null when they may not see it (any more). */
export async function readSelection(
  engine: Engine,
  type: ClassRef,
  id: string,
  info: GraphQLResolveInfo,
  ctx: Ctx,
): Promise<Read | null> {
  const shown = getNamedType(info.returnType) as GraphQLObjectType
  return (await readRefs(engine, [new Ref(type, id)], shown, info.fieldNodes, info, ctx))[0] ?? null
}
