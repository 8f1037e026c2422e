import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql'

/** How much one request may ask for. */
export interface Limits {
  /** Nesting of fields. */
  depth: number
  /** Fields written in the document, fragments counted wherever they are spread. */
  selections: number
  /** Fields under an alias, `__typename` too. */
  aliases: number
  /** The same field twice under the same key in one selection. */
  duplicates: number
  directives: number
  fragments: number
  rootFields: number
  tokens: number
  /** Objects the answer can have at most, by the sizes of the lists. */
  objects: number
  /** Fields the answer can have at most. */
  fields: number
  /** Milliseconds a statement may take where something better can be said than that it takes too long: a search. */
  patience: number
}

/** What fits every screen of the client several times over. */
export const defaultLimits: Limits = {
  depth: 14,
  selections: 1000,
  aliases: 40,
  duplicates: 20,
  directives: 40,
  fragments: 80,
  rootFields: 20,
  tokens: 4000,
  objects: 50_000,
  fields: 500_000,
  // who types waits no longer, and a search that takes longer holds one of few connections up
  patience: 2000,
}

interface Count {
  depth: number
  selections: number
  aliases: number
  duplicates: number
  directives: number
}
const nothing: Count = { depth: 0, selections: 0, aliases: 0, duplicates: 0, directives: 0 }

/** A validation rule: refuses a document that is too large before anything of it runs. */
export function withinLimits(
  limits: Limits,
  introspectionDepth = 20,
): (context: ValidationContext) => ASTVisitor {
  return (context) => ({
    Document(document: DocumentNode) {
      const refuse = (what: string) =>
        context.reportError(
          new GraphQLError('Too large', { extensions: { code: 'QUERY_TOO_LARGE', limit: what } }),
        )
      const fragments = document.definitions.filter(
        (d): d is FragmentDefinitionNode => d.kind === Kind.FRAGMENT_DEFINITION,
      )
      if (fragments.length > limits.fragments) return void refuse('fragments')
      const measure = measurer(new Map(fragments.map((f) => [f.name.value, f])), limits.selections)
      for (const definition of document.definitions) {
        if (definition.kind !== Kind.OPERATION_DEFINITION) continue
        const { selections } = definition.selectionSet
        if (selections.length > limits.rootFields) return void refuse('rootFields')
        const count = measure(definition.selectionSet)
        const introspects = selections.every((s) => s.kind === Kind.FIELD && s.name.value.startsWith('__'))
        const depth = introspects ? introspectionDepth : limits.depth
        for (const key of ['depth', 'selections', 'aliases', 'duplicates', 'directives'] as const)
          if (count[key] > (key === 'depth' ? depth : limits[key])) return void refuse(key)
      }
    },
  })
}

/** Counts a selection with its fragments; each fragment is counted once and then reused, so a bomb of spreads costs nothing. */
function measurer(fragments: Map<string, FragmentDefinitionNode>, enough: number) {
  const known = new Map<string, Count>()
  const ofFragment = (name: string): Count => {
    const done = known.get(name)
    if (done) return done
    known.set(name, nothing) // a cycle is refused by another rule
    const fragment = fragments.get(name)
    const count = fragment ? measure(fragment.selectionSet) : nothing
    known.set(name, count)
    return count
  }
  const measure = (set: SelectionSetNode | undefined): Count => {
    const sum = { ...nothing }
    const keys = new Set<string>()
    for (const node of set?.selections ?? []) {
      if (sum.selections > enough) return sum
      let inner: Count
      sum.directives += node.directives?.length ?? 0
      if (node.kind === Kind.FIELD) {
        inner = measure(node.selectionSet)
        sum.selections += 1
        if (node.alias) sum.aliases += 1
        const key = node.alias?.value ?? node.name.value
        if (keys.has(key)) sum.duplicates += 1
        keys.add(key)
      } else
        inner = node.kind === Kind.INLINE_FRAGMENT ? measure(node.selectionSet) : ofFragment(node.name.value)
      sum.depth = Math.max(sum.depth, inner.depth + (node.kind === Kind.FIELD ? 1 : 0))
      for (const key of ['selections', 'aliases', 'duplicates', 'directives'] as const) sum[key] += inner[key]
    }
    return sum
  }
  return measure
}

/** A validation rule: one request changes one thing, because one mutation is one transaction. */
export function oneMutation(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (node.operation !== OperationTypeNode.MUTATION) return
      const keys = new Set<string>()
      const visited = new Set<string>()
      const visit = (set: SelectionSetNode) => {
        for (const selection of set.selections) {
          if (selection.kind === Kind.FIELD) keys.add(selection.alias?.value ?? selection.name.value)
          else if (selection.kind === Kind.INLINE_FRAGMENT) visit(selection.selectionSet)
          else if (!visited.has(selection.name.value)) {
            visited.add(selection.name.value)
            const fragment = context.getFragment(selection.name.value)
            if (fragment) visit(fragment.selectionSet)
          }
        }
      }
      visit(node.selectionSet)
      keys.delete('__typename')
      if (keys.size > 1)
        context.reportError(
          new GraphQLError('One mutation only', { nodes: node, extensions: { code: 'ONE_MUTATION' } }),
        )
    },
  }
}
