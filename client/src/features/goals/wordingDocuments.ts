import { graphql } from '@/app/graphql.js'

/** Gives a goal or measure new words. */
export const RewordGoal = graphql(`
  mutation RewordGoal($input: RewordGoalInput!) {
    rewordGoal(input: $input) {
      guidingGoal {
        id
      }
    }
  }
`)
