import { graphql } from '@/app/graphql.js'

/** Who sees to something, for those who name them. */
export const OwnershipParts = graphql(`
  fragment OwnershipParts on Ownership {
    id
    unit
    dueOn
    doneOn
    mayConclude
    person {
      id
      name
    }
  }
`)

/** All of a field that somebody may see to. */
export const OwnersQuery = graphql(
  `
    query Owners($field: String!) {
      fieldsOfAction {
        id
        key
        wording {
          text
        }
      }
      fieldOfAction(key: $field) {
        id
        mayNameOwner
      }
      annualGoals(field: $field) {
        id
        wording {
          text
        }
        state
        ownership {
          ...OwnershipParts
        }
      }
      measures(field: $field) {
        id
        wording {
          text
        }
        ownership {
          ...OwnershipParts
        }
      }
      indicators(field: $field) {
        id
        wording {
          text
        }
        ownership {
          ...OwnershipParts
        }
      }
    }
  `,
  [OwnershipParts],
)

/** Names who sees to something. */
export const NameOwner = graphql(`
  mutation NameOwner($input: NameOwnerInput!) {
    nameOwner(input: $input) {
      id
    }
  }
`)
/** Nobody sees to it any more. */
export const EndOwnership = graphql(`
  mutation EndOwnership($id: ID!) {
    endOwnership(id: $id) {
      id
    }
  }
`)
/** Says that it is done. */
export const ConcludeOwned = graphql(`
  mutation ConcludeOwned($id: ID!) {
    concludeOwned(id: $id) {
      id
      doneOn
      mayConclude
    }
  }
`)
