import { graphql } from '@/app/graphql.js'
import { GoalStanding } from '../goals/index.js'
import { StandingParts, StationParts } from '../papers/index.js'
import { WordingParts } from '../reference/index.js'

/** A paper on the thread: its stations, what was decided, what it costs. */
export const ThreadPaperParts = graphql(
  `
    fragment ThreadPaperParts on Paper @_unmask {
      id
      number
      title
      kind
      body {
        id
        name
        shortName
      }
      proposal {
        id
        costMin
        costMax
        headcountMin
        headcountMax
        budgetFrom
        budgetTo
      }
      statement {
        id
        effect
        product
        account
      }
      implementations {
        id
        state
        dueOn
      }
      consultations {
        id
        role
        resolution {
          id
          outcome
          decidedOn
          committeeName
        }
        ...StationParts
      }
      ...StandingParts
    }
  `,
  [StandingParts, StationParts],
)

/** An indicator on the thread: its light and what was measured last in its region. */
export const ThreadIndicatorParts = graphql(
  `
    fragment ThreadIndicatorParts on Indicator @_unmask {
      id
      text
      kind
      heldEvents
      wording {
        ...WordingParts
      }
      standing {
        light
        placeName
        measured
        measuredOn
        target
        dueOn
      }
    }
  `,
  [WordingParts],
)

/** A measure on the thread: what was said of it, and which papers were made of it. */
export const ThreadMeasureParts = graphql(
  `
    fragment ThreadMeasureParts on Measure @_unmask {
      id
      key
      text
      dueOn
      annualGoal {
        id
      }
      wording {
        ...WordingParts
      }
      evaluation {
        id
        verdict
        writtenAt
      }
      papers {
        id
      }
    }
  `,
  [WordingParts],
)

/** An annual goal on the thread. */
export const ThreadAnnualGoalParts = graphql(
  `
    fragment ThreadAnnualGoalParts on AnnualGoal @_unmask {
      id
      key
      text
      state
      year
      wording {
        ...WordingParts
      }
      boundBy {
        id
        decidedOn
        committeeName
      }
      papers {
        id
      }
      indicators {
        ...ThreadIndicatorParts
      }
    }
  `,
  [WordingParts, ThreadIndicatorParts],
)

/** The whole thread of a field: points, goals, measures, papers with their stations and costs, values. */
export const ThreadQuery = graphql(
  `
    query RedThread($key: String!) {
      fieldOfAction(key: $key) {
        id
        key
        text
        wording {
          text
          ...WordingParts
        }
        priorityTopics {
          id
          points
          rank
          text
          wording {
            ...WordingParts
          }
          round {
            id
            key
            heldIn
            closedOn
            summit {
              id
              title
            }
          }
        }
        papers {
          ...ThreadPaperParts
        }
        guidingGoals {
          id
          key
          number
          text
          wording {
            ...WordingParts
          }
          ...GoalStanding
          papers {
            id
          }
          annualGoals {
            ...ThreadAnnualGoalParts
          }
          indicators {
            ...ThreadIndicatorParts
          }
          measures {
            ...ThreadMeasureParts
          }
        }
        ownAnnualGoals {
          ...ThreadAnnualGoalParts
        }
        ownIndicators {
          ...ThreadIndicatorParts
        }
        ownMeasures {
          ...ThreadMeasureParts
        }
      }
    }
  `,
  [
    WordingParts,
    GoalStanding,
    ThreadPaperParts,
    ThreadAnnualGoalParts,
    ThreadIndicatorParts,
    ThreadMeasureParts,
  ],
)
