import { initGraphQLTada } from 'gql.tada'
import type { introspection } from './schema-types.js'

/** Writes documents and fragments that are typed by the schema: `graphql('query Paper($id: ID!) { … }', [Part])`. */
export const graphql = initGraphQLTada<{
  introspection: introspection
  scalars: { DateTimeISO: string; LocalDate: string; JSONObject: Record<string, unknown> }
}>()

export { readFragment } from 'gql.tada'
export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada'
