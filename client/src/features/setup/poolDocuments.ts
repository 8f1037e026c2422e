import { graphql } from '@/app/graphql.js'

/** Somebody on a list of deputies, with what may be done. */
export const SetUpPoolParts = graphql(`
  fragment SetUpPoolParts on PoolDeputy {
    id
    position
    validFrom
    validTo
    availableActions
    person {
      id
      name
    }
    group {
      id
      name
    }
  }
`)

/** The lists of deputies of a committee, and whose lists there can be. */
export const SetUpPoolQuery = graphql(
  `
    query SetUpPool($id: ID!) {
      committee(id: $id) {
        id
        availableActions
        body {
          id
          parliamentaryGroups {
            id
            name
          }
        }
        deputyPool {
          id
          ...SetUpPoolParts
        }
      }
    }
  `,
  [SetUpPoolParts],
)
/** Puts somebody last on a list. */
export const AddPoolDeputy = graphql(`
  mutation AddPoolDeputy($input: AddPoolDeputyInput!) {
    addPoolDeputy(input: $input) {
      id
    }
  }
`)
/** Ends an entry on a list. */
export const EndPoolDeputy = graphql(`
  mutation EndPoolDeputy($id: ID!, $validTo: LocalDate!) {
    endPoolDeputy(id: $id, validTo: $validTo) {
      id
    }
  }
`)
