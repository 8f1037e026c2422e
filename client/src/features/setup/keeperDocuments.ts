import { graphql } from '@/app/graphql.js'

/** Who keeps minutes, with what may be done. */
export const SetUpKeeperParts = graphql(`
  fragment SetUpKeeperParts on MinutesKeeper {
    id
    validFrom
    validTo
    availableActions
    person {
      id
      name
    }
  }
`)

/** Who keeps the minutes of a committee, now or later. */
export const SetUpKeepersQuery = graphql(
  `
    query SetUpKeepers($id: ID!) {
      committee(id: $id) {
        id
        availableActions
        minutesKeepers {
          id
          ...SetUpKeeperParts
        }
      }
    }
  `,
  [SetUpKeeperParts],
)
/** Says who keeps the minutes. */
export const AppointKeeper = graphql(`
  mutation AppointKeeper($input: AppointKeeperInput!) {
    appointKeeper(input: $input) {
      id
    }
  }
`)
/** Ends somebody's time as keeper. */
export const EndKeeper = graphql(`
  mutation EndKeeper($id: ID!, $validTo: LocalDate!) {
    endKeeper(id: $id, validTo: $validTo) {
      id
    }
  }
`)
