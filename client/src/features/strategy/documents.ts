import { graphql } from '@/app/graphql.js'
import { WordingParts } from '../reference/index.js'

/** Where every field stands in the circle. */
export const CircleQuery = graphql(
  `
    query StrategyCircle {
      fieldsOfAction {
        id
        key
        text
        wording {
          text
          ...WordingParts
        }
        guidingGoals {
          id
        }
        measures {
          id
          evaluation {
            id
          }
        }
        closedCycles {
          id
          number
          measures
          closedOn
        }
      }
    }
  `,
  [WordingParts],
)

/** The measures of one field with what was said of each, and its closed cycles. */
export const CycleQuery = graphql(
  `
    query StrategyCycle($key: String!) {
      fieldOfAction(key: $key) {
        id
        key
        text
        mayEvaluate
        wording {
          text
          ...WordingParts
        }
        measures {
          id
          key
          text
          wording {
            text
            ...WordingParts
          }
          evaluation {
            id
            verdict
            evidence
            link
            writtenAt
            writtenBy {
              id
              name
            }
          }
        }
        closedCycles {
          id
          number
          measures
          closedOn
          evaluations {
            id
            verdict
            evidence
            link
            measure {
              id
              text
            }
          }
        }
      }
    }
  `,
  [WordingParts],
)

export const EvaluateMeasure = graphql(`
  mutation EvaluateMeasure($input: EvaluateMeasureInput!) {
    evaluateMeasure(input: $input) {
      id
    }
  }
`)

export const CloseCycle = graphql(`
  mutation CloseCycle($fieldId: ID!) {
    closeCycle(fieldId: $fieldId) {
      id
    }
  }
`)

export const DraftFollowUp = graphql(`
  mutation DraftFollowUp($evaluationId: ID!) {
    draftFollowUp(evaluationId: $evaluationId) {
      id
    }
  }
`)
