import { graphql } from 'gql.tada'
import { WordingParts } from '../reference/index.js'

/** One round of giving points, its topics by points. */
export const PriorityRoundParts = graphql(
  `
    fragment PriorityRoundParts on PriorityRound {
      id
      key
      heldIn
      totalPoints
      topics {
        id
        key
        text
        points
        rank
        section
        wording {
          text
          ...WordingParts
        }
        field {
          key
          wording {
            text
          }
        }
      }
    }
  `,
  [WordingParts],
)

/** One round, the workshop's unless told; and what other rounds there are. */
export const PrioritiesQuery = graphql(
  `
    query Priorities($key: String! = "workshop-2010") {
      priorityRound(key: $key) {
        id
        key
        ...PriorityRoundParts
      }
      priorityRounds {
        id
        key
        heldIn
      }
    }
  `,
  [PriorityRoundParts],
)
