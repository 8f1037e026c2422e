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

/** All rounds, the latest first. */
export const PrioritiesQuery = graphql(
  `
    query Priorities {
      priorityRounds {
        id
        ...PriorityRoundParts
      }
    }
  `,
  [PriorityRoundParts],
)
