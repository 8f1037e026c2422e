import { graphql } from '@/app/graphql.js'

/** What is needed to give a field and its goals indicators: what they can hang on, what groups wrote, and regions. */
export const IndicatorDeskQuery = graphql(`
  query IndicatorDesk($key: String!) {
    fieldOfAction(key: $key) {
      id
      carriedIndicators {
        id
        text
        dueOn
      }
      guidingGoals {
        id
        number
        state
        wording {
          text
        }
        annualGoals {
          id
          state
          wording {
            text
          }
        }
      }
      ownAnnualGoals {
        id
        state
        wording {
          text
        }
      }
    }
    bodies {
      id
      ags
      name
    }
  }
`)

/** Gives a goal or a field an indicator. */
export const DefineIndicator = graphql(`
  mutation DefineIndicator($input: DefineIndicatorInput!) {
    defineIndicator(input: $input) {
      id
    }
  }
`)

/** Gives what a group wrote its kind. */
export const TakeUpIndicator = graphql(`
  mutation TakeUpIndicator($input: TakeUpIndicatorInput!) {
    takeUpIndicator(input: $input) {
      id
    }
  }
`)

/** Takes an indicator away that nothing was measured by. */
export const RemoveIndicator = graphql(`
  mutation RemoveIndicator($id: ID!) {
    removeIndicator(id: $id)
  }
`)
