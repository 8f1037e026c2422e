import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  Kind,
  parse,
  parseValue,
  print,
  typeFromAST,
  valueFromASTUntyped,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'
import { valueOf } from './scans.operations.js'

const client = resolve(import.meta.dirname, '../../../client/src')

/** What a screen asks: its document with the fragments it spreads, with what it must be given alone and with everything. */
export interface ScreenQuery {
  name: string
  query: string
  variables: Record<string, unknown>[]
}

/** Every query of the client, as its sources have them. */
export function screenQueries(schema: GraphQLSchema): ScreenQuery[] {
  const documents = readdirSync(client, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|vue)$/.test(file) && !/schema-types|\.test\.ts$/.test(file))
    .flatMap((file) => documentsOf(readFileSync(join(client, file), 'utf8')))
  const fragments = new Map(fragmentsOf(documents).map((one) => [one.name.value, one] as const))
  return documents
    .flatMap(({ definitions }) => definitions)
    .filter((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION)
    .filter(({ operation }) => operation === 'query')
    .map((one) => ({
      name: one.name?.value ?? '',
      query: [one, ...spread(one, fragments)].map(print).join('\n'),
      variables: variablesOf(one, schema),
    }))
}

/** What is a word for the client's types alone is taken out, as it is before a document is sent. */
const documentsOf = (source: string): DocumentNode[] =>
  [...source.matchAll(/`\s*((?:query|fragment)\s+\w+[^`]*)`/g)].map(([, text]) =>
    parse((text ?? '').replaceAll('@_unmask', '')),
  )

const fragmentsOf = (documents: readonly DocumentNode[]): FragmentDefinitionNode[] =>
  documents
    .flatMap(({ definitions }) => definitions)
    .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)

/** The fragments a document spreads, and those they spread. */
function spread(
  from: OperationDefinitionNode,
  known: ReadonlyMap<string, FragmentDefinitionNode>,
): Set<FragmentDefinitionNode> {
  const found = new Set<FragmentDefinitionNode>()
  const look = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread({ name }) {
        const one = known.get(name.value)
        if (!one || found.has(one)) return
        found.add(one)
        look(one)
      },
    })
  }
  look(from)
  return found
}

function variablesOf(
  { variableDefinitions = [] }: OperationDefinitionNode,
  schema: GraphQLSchema,
): Record<string, unknown>[] {
  const value = ({ type }: (typeof variableDefinitions)[number]): unknown => {
    const of = typeFromAST(schema, type as never) as GraphQLInputType
    return valueFromASTUntyped(parseValue(valueOf(of)))
  }
  const all = variableDefinitions.map((one) => ({
    name: one.variable.name.value,
    needed: one.type.kind === Kind.NON_NULL_TYPE && !one.defaultValue,
    value: value(one),
  }))
  const some = [all.filter(({ needed }) => needed), all.filter(({ name }) => name !== 'after')]
  const given = some.map((these) => Object.fromEntries(these.map(({ name, value: its }) => [name, its])))
  return some[0]?.length === some[1]?.length ? given.slice(0, 1) : given
}
