import { graphql } from '@/app/graphql.js'

/** Somebody of the same name. */
export const NamesakeParts = graphql(`
  fragment NamesakeParts on Namesake {
    place
    name
    organisation
    address
    broughtBy
  }
`)

/** Who has the names of some people at an event already. */
export const NamesakesQuery = graphql(
  `
    query Namesakes($input: NamesakesInput!) {
      namesakes(input: $input) {
        ...NamesakeParts
      }
    }
  `,
  [NamesakeParts],
)
