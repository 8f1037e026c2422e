import { graphql } from '@/app/graphql.js'

/** One row of a file. */
export const ValueFileRowParts = graphql(`
  fragment ValueFileRowParts on ValueFileRow {
    row
    indicator
    place
    day
    value
    state
    problems
  }
`)

/** A file with values, and what importing it would do. */
export const ValueFileQuery = graphql(
  `
    query ValueFile($input: ImportValuesInput!, $after: Int!) {
      valueFile(input: $input, after: $after) {
        missing
        unknown
        rows
        fresh
        unchanged
        refused
        lines {
          ...ValueFileRowParts
        }
      }
    }
  `,
  [ValueFileRowParts],
)

/** Enters the values of a file. */
export const ImportValues = graphql(`
  mutation ImportValues($input: ImportValuesInput!) {
    importValues(input: $input) {
      taken
      refused
    }
  }
`)

/** Throws a file away that is not wanted. */
export const DiscardValueFile = graphql(`
  mutation DiscardValueFile($id: ID!) {
    discardFile(id: $id)
  }
`)
