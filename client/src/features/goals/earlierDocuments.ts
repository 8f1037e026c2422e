import { graphql } from '@/app/graphql.js'
import { WordingParts } from '../reference/index.js'

/** How a goal or measure read before. */
export const EarlierParts = graphql(
  `
    fragment EarlierParts on EarlierWording {
      id
      text
      replacedOn
      reason
      wording {
        ...WordingParts
      }
    }
  `,
  [WordingParts],
)
