import { graphql } from '@/app/graphql.js'
import { WordingParts } from '../reference/index.js'

/** A milestone as pages show it. */
export const MilestoneParts = graphql(`
  fragment MilestoneParts on Milestone @_unmask {
    id
    text
    responsible
    dueOn
    doneOn
    outcome
    isDemo
    task {
      id
      position
    }
    recommendation {
      id
      number
    }
  }
`)

/** The roadmap, the tasks and the recommendations with what answers them. */
export const RoadmapQuery = graphql(
  `
    query SteeringRoadmap {
      milestones {
        id
        ...MilestoneParts
      }
      steeringTasks {
        id
        position
        text
        wording {
          text
          ...WordingParts
        }
      }
      recommendations {
        id
        number
        text
        wording {
          text
          ...WordingParts
        }
        measures {
          id
          key
          text
          field {
            id
            key
          }
          wording {
            text
            ...WordingParts
          }
        }
      }
    }
  `,
  [MilestoneParts, WordingParts],
)

/** Whether the viewer keeps the roadmap, and which measures there are. */
export const RoadmapDeskQuery = graphql(`
  query RoadmapDesk {
    steeringGroup {
      id
      availableActions
    }
    fieldsOfAction {
      id
      text
      measures {
        id
        text
      }
    }
  }
`)

/** Puts a milestone on the roadmap, or changes one. */
export const PlanMilestone = graphql(`
  mutation PlanMilestone($input: MilestoneInput!) {
    planMilestone(input: $input) {
      id
    }
  }
`)

/** Says that a milestone was reached, or that it is ahead again. */
export const ConcludeMilestone = graphql(`
  mutation ConcludeMilestone($input: ConcludeMilestoneInput!) {
    concludeMilestone(input: $input) {
      id
    }
  }
`)

/** Says whether a measure answers a recommendation. */
export const AnswerRecommendation = graphql(`
  mutation AnswerRecommendation($input: AnswerRecommendationInput!) {
    answerRecommendation(input: $input) {
      id
    }
  }
`)
