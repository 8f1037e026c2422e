import {
  getOperationAST,
  Kind,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type ValidationRule,
} from 'graphql'
import { DomainError } from '../errors.js'
import type { Operation } from './engine.js'
import { oneMutation, withinLimits, type Limits } from './limits.js'
import { Lru } from './lru.js'

/** The rules every document must keep beside those of the specification. */
export function rulesOfRequests(limits: Limits, introspection: boolean): ValidationRule[] {
  return [withinLimits(limits), oneMutation, ...(introspection ? [] : [NoSchemaIntrospectionCustomRule])]
}

/** An operation of a validated document; undefined when it names none or leaves open which. */
export function operationOf(document: DocumentNode, name?: string | null): Operation | undefined {
  const node = getOperationAST(document, name)
  if (!node) return undefined
  const fragments = document.definitions.filter(
    (d): d is FragmentDefinitionNode => d.kind === Kind.FRAGMENT_DEFINITION,
  )
  return { document, node, fragments: Object.fromEntries(fragments.map((f) => [f.name.value, f])) }
}

/** Parses and validates documents and keeps the last ones: what Apollo does for HTTP, for reads in process and live channels. */
export function documentReader(schema: GraphQLSchema, limits: Limits, introspection: boolean) {
  const known = new Lru<string, DocumentNode>(500)
  const rules = [...specifiedRules, ...rulesOfRequests(limits, introspection)]
  return (text: string, name?: string | null): Operation => {
    let document = known.get(text)
    if (!document) {
      document = parse(text, { maxTokens: limits.tokens })
      const [error] = validate(schema, document, rules, { maxErrors: 3 })
      if (error) throw error
      known.set(text, document)
    }
    const operation = operationOf(document, name)
    if (!operation) throw new DomainError('INVALID_REQUEST')
    return operation
  }
}
