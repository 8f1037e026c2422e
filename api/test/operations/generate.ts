import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql'
import type { Random } from './random.js'

/** A generated operation. */
export interface Generated {
  query: string
  variables: Record<string, unknown>
}

/** How operations are drawn. */
export interface Drawing {
  /** A value for an argument or an input field (`Query.paper.id`, `Range.min`); undefined leaves it to chance by its type. */
  value?: (place: string, type: GraphQLInputType, random: Random) => unknown
  /** Fields that are left out. */
  leaveOut?: (place: string) => boolean
  depth?: number
}

/** Draws a query: aliases, fragments, doubled fields, @skip and @include, variables and defaults at every depth. */
export function generate(schema: GraphQLSchema, random: Random, drawing: Drawing = {}): Generated {
  return new Draft(schema, random, drawing).operation()
}

class Draft {
  readonly #definitions: string[] = []
  readonly #fragments: string[] = []
  readonly #variables: Record<string, unknown> = {}
  #names = 0

  constructor(
    readonly schema: GraphQLSchema,
    readonly random: Random,
    readonly drawing: Drawing,
  ) {}

  operation(): Generated {
    const body = this.#selection(this.schema.getQueryType() as GraphQLObjectType, this.drawing.depth ?? 5)
    const heading =
      this.#definitions.length > 0
        ? `query Drawn(${this.#definitions.join(', ')}) `
        : this.random.pick(['', 'query Drawn '])
    return { query: [heading + body, ...this.#fragments].join('\n'), variables: this.#variables }
  }

  #name(prefix: string): string {
    return `${prefix}${++this.#names}`
  }

  #selection(type: GraphQLObjectType, depth: number): string {
    const { random } = this
    const fields = Object.values(type.getFields()).filter((field) => {
      if (this.drawing.leaveOut?.(`${type.name}.${field.name}`)) return false
      return depth > 1 || isLeafType(getNamedType(field.type))
    })
    const parts: string[] = []
    for (let wanted = random.between(1, 5); wanted > 0; wanted--) {
      if (fields.length === 0 || random.chance(0.06)) parts.push(this.#typename())
      else if (random.chance(0.12)) parts.push(this.#fragment(type, depth))
      else parts.push(...this.#field(type, random.pick(fields), depth))
    }
    return `{ ${parts.join(' ')} }`
  }

  #typename(): string {
    return `${this.random.chance(0.3) ? `${this.#name('t')}: ` : ''}__typename${this.#directives()}`
  }

  #fragment(type: GraphQLObjectType, depth: number): string {
    if (this.random.chance(0.5))
      return `...${this.random.chance(0.5) ? ` on ${type.name}` : ''}${this.#directives()} ${this.#selection(type, depth)}`
    const name = this.#name('F')
    this.#fragments.push(`fragment ${name} on ${type.name} ${this.#selection(type, depth)}`)
    const spread = `...${name}${this.#directives()}`
    return this.random.chance(0.2) ? `${spread} ...${name}` : spread
  }

  /** Sometimes the field comes twice under one key, which has to be merged. */
  #field(parent: GraphQLObjectType, field: GraphQLField<unknown, unknown>, depth: number): string[] {
    const args = this.#arguments(`${parent.name}.${field.name}`, field)
    const alias = args || this.random.chance(0.25) ? `${this.#name('a')}: ` : ''
    const named = getNamedType(field.type)
    const once = () =>
      `${alias}${field.name}${args}${this.#directives()}${isObjectType(named) ? ` ${this.#selection(named, depth - 1)}` : ''}`
    return this.random.chance(0.12) ? [once(), once()] : [once()]
  }

  #directives(): string {
    if (!this.random.chance(0.15)) return ''
    const one = (name: string) =>
      ` @${name}(if: ${this.random.chance(0.5) ? this.random.pick(['true', 'false']) : this.#boolean()})`
    return this.random.chance(0.15)
      ? one('skip') + one('include')
      : one(this.random.pick(['skip', 'include']))
  }

  #boolean(): string {
    const name = this.#name('b')
    const byDefault = this.random.chance(0.3)
    this.#definitions.push(`$${name}: Boolean${byDefault ? ' = true' : '!'}`)
    if (!byDefault || this.random.chance(0.5)) this.#variables[name] = this.random.chance(0.5)
    return `$${name}`
  }

  #arguments(place: string, field: GraphQLField<unknown, unknown>): string {
    const given = field.args
      .filter((arg) => (isNonNullType(arg.type) && arg.defaultValue === undefined) || this.random.chance(0.5))
      .map(
        (arg) =>
          `${arg.name}: ${this.#value(`${place}.${arg.name}`, arg.type, arg.defaultValue !== undefined)}`,
      )
    return given.length > 0 ? `(${given.join(', ')})` : ''
  }

  /** A literal, a variable, or an object with either inside. */
  #value(place: string, type: GraphQLInputType, optional: boolean): string {
    if (this.random.chance(0.5)) return this.#variable(place, type, optional)
    if (!isNonNullType(type) && this.random.chance(0.1)) return 'null'
    const inner = getNullableType(type)
    if (isInputObjectType(inner)) {
      const fields = Object.values(inner.getFields())
        .filter((f) => (isNonNullType(f.type) && f.defaultValue === undefined) || this.random.chance(0.6))
        .map(
          (f) => `${f.name}: ${this.#value(`${inner.name}.${f.name}`, f.type, f.defaultValue !== undefined)}`,
        )
      return `{${fields.join(', ')}}`
    }
    return literal(this.#plain(place, type), inner)
  }

  #variable(place: string, type: GraphQLInputType, optional: boolean): string {
    const name = this.#name('v')
    const required = isNonNullType(type) && !optional
    const declared = required ? String(type) : String(getNullableType(type))
    const value = this.#plain(place, type)
    const strict = !required && value !== null && this.random.chance(0.3)
    const byDefault =
      !required && !strict && this.random.chance(0.3) && !isInputObjectType(getNamedType(type))
    this.#definitions.push(
      `$${name}: ${declared}${strict ? '!' : ''}${byDefault ? ` = ${literal(value, getNullableType(type))}` : ''}`,
    )
    const nothing = !required && !strict && !isNonNullType(type) && this.random.chance(0.1)
    if (nothing) this.#variables[name] = null
    else if (required || strict || this.random.chance(0.75)) this.#variables[name] = value
    return `$${name}`
  }

  /** A value as a variable carries it. */
  #plain(place: string, given: GraphQLInputType): unknown {
    const type = getNullableType(given)
    const chosen = this.drawing.value?.(place, given, this.random)
    if (chosen !== undefined) return chosen
    if (isListType(type))
      return Array.from({ length: this.random.between(0, 3) }, () => this.#plain(place, type.ofType))
    if (isEnumType(type)) return this.random.pick(type.getValues()).name
    if (isInputObjectType(type))
      return Object.fromEntries(
        Object.values(type.getFields())
          .filter((f) => (isNonNullType(f.type) && f.defaultValue === undefined) || this.random.chance(0.6))
          .map((f) => [f.name, this.#plain(`${type.name}.${f.name}`, f.type)]),
      )
    if (type.name === 'Boolean') return this.random.chance(0.5)
    if (type.name === 'Int') return this.random.between(1, 20)
    if (['Date', 'LocalDate'].includes(type.name))
      return `20${this.random.between(10, 30)}-0${this.random.between(1, 9)}-15`
    if (type.name.startsWith('DateTime')) return '2026-03-04T05:06:07.008Z'
    if (type.name === 'Float') return this.random.between(0, 100) / 4
    return this.random.pick(['a', 'e', 'Verein', '"quoted"', 'ü', '%_', ''])
  }
}

/** A value as GraphQL writes it. */
function literal(value: unknown, type: GraphQLInputType): string {
  if (value === null || value === undefined) return 'null'
  const inner = getNullableType(type)
  if (isListType(inner)) {
    const entries = Array.isArray(value) ? value : [value]
    return `[${entries.map((entry) => literal(entry, inner.ofType)).join(', ')}]`
  }
  if (isEnumType(inner)) return String(value)
  if (isInputObjectType(inner))
    return `{${Object.entries(value as object)
      .map(([key, entry]) => `${key}: ${literal(entry, inner.getFields()[key]?.type as GraphQLInputType)}`)
      .join(', ')}}`
  return JSON.stringify(value)
}
