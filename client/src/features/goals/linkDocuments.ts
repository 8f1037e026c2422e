import { graphql } from '@/app/graphql.js'
import { WordingParts } from '../reference/index.js'

/** A goal at the other end of a link. */
export const LinkedGoalParts = graphql(
  `
    fragment LinkedGoalParts on GuidingGoal {
      id
      key
      number
      text
      field {
        key
        wording {
          text
        }
      }
      wording {
        ...WordingParts
      }
    }
  `,
  [WordingParts],
)
/** What a guiding goal serves, and what serves it. */
export const LinksParts = graphql(
  `
    fragment LinksParts on GuidingGoal {
      id
      mayLink
      serves {
        ...LinkedGoalParts
      }
      servedBy {
        ...LinkedGoalParts
      }
      servedByMeasures {
        id
        key
        wording {
          text
        }
      }
    }
  `,
  [LinkedGoalParts],
)
/** All guiding goals, to choose from. */
export const GoalChoicesQuery = graphql(`
  query GoalChoices {
    fieldsOfAction {
      id
      wording {
        text
      }
      guidingGoals {
        id
        number
        wording {
          text
        }
      }
    }
  }
`)
/** Says that something serves a further goal, or does not any more. */
export const LinkGoals = graphql(`
  mutation LinkGoals($input: LinkGoalsInput!) {
    linkGoals(input: $input)
  }
`)
