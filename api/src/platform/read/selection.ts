import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import type { Planning } from './planning.js'

/** The named fragments of a document. */
export type Fragments = Readonly<Record<string, FragmentDefinitionNode>>

/** Fields by response key in the order of the answer; nodes of one key are merged as the specification says. */
export function collectFields(
  schema: GraphQLSchema,
  fragments: Fragments,
  planning: Planning,
  type: GraphQLObjectType,
  sets: readonly (SelectionSetNode | undefined)[],
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>()
  const visited = new Set<string>()
  const applies = (condition: FragmentDefinitionNode['typeCondition'] | undefined) => {
    if (!condition) return true
    const target = schema.getType(condition.name.value)
    return target === type || (isAbstractType(target) && schema.isSubType(target, type))
  }
  const visit = (set: SelectionSetNode) => {
    for (const node of set.selections) {
      if (!included(node, planning)) continue
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value
        const nodes = fields.get(key)
        if (nodes) nodes.push(node)
        else fields.set(key, [node])
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        if (applies((node as InlineFragmentNode).typeCondition)) visit(node.selectionSet)
      } else {
        const fragment = fragments[node.name.value]
        if (!fragment || visited.has(node.name.value)) continue
        visited.add(node.name.value)
        if (applies(fragment.typeCondition)) visit(fragment.selectionSet)
      }
    }
  }
  for (const set of sets) if (set) visit(set)
  return fields
}

function included(node: SelectionNode, planning: Planning): boolean {
  if (!node.directives?.length) return true
  for (const [directive, wanted] of [
    [GraphQLSkipDirective, false],
    [GraphQLIncludeDirective, true],
  ] as const) {
    const used = node.directives.find((d) => d.name.value === directive.name)
    const value = used?.arguments?.[0]?.value
    if (!value) continue
    const answer =
      value.kind === Kind.VARIABLE
        ? planning.decide(`if:${value.name.value}`, (run) => run.variables[value.name.value])
        : getDirectiveValues(directive, node)?.if
    if (answer !== wanted) return false
  }
  return true
}
