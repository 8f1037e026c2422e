import { graphql } from '@/app/graphql.js'
import { WordingParts } from '../reference/index.js'
import { EarlierParts } from './earlierDocuments.js'
import { LinksParts } from './linkDocuments.js'
import { OwnerParts } from './ownerDocuments.js'

/** How far a goal is on its way: its own state and the plenum that carried it. */
export const GoalStanding = graphql(`
  fragment GoalStanding on GuidingGoal {
    state
    carriedBy
    carriedIn
    carriedOn
    carriedUnanimously
    boundBy {
      id
      outcome
      decidedOn
      committeeName
    }
    groupItem {
      id
      hands
      votesYes
      votesNo
      group {
        id
        summit {
          id
          title
          broughtToCouncil {
            id
          }
        }
      }
    }
  }
`)

/** An annual goal as a line of a list. */
export const AnnualGoalParts = graphql(
  `
    fragment AnnualGoalParts on AnnualGoal {
      id
      key
      textVersion
      mayReword
      earlierWordings {
        ...EarlierParts
      }
      text
      state
      year
      carriedOn
      boundBy {
        id
        outcome
        decidedOn
        committeeName
      }
      ownership {
        ...OwnerParts
      }
      wording {
        ...WordingParts
      }
    }
  `,
  [WordingParts, EarlierParts, OwnerParts],
)

/** An indicator with the figures its kind has. */
export const IndicatorParts = graphql(
  `
    fragment IndicatorParts on Indicator {
      id
      key
      text
      kind
      atLeast
      percent
      direction
      dueOn
      duePrecision
      light
      heldEvents
      heldParticipants
      ownership {
        ...OwnerParts
      }
      region {
        ags
        name
      }
      wording {
        ...WordingParts
      }
    }
  `,
  [WordingParts, OwnerParts],
)

/** A measure and all its source says about carrying it out. */
export const MeasureParts = graphql(
  `
    fragment MeasureParts on Measure {
      id
      key
      textVersion
      mayReword
      earlierWordings {
        ...EarlierParts
      }
      text
      carriedOn
      field {
        id
        key
      }
      annualGoal {
        id
        text
        wording {
          ...WordingParts
        }
      }
      responsible
      toInvolve
      toInvolveOpen
      procedure
      resources
      dueOn
      budgetMinEuro
      budgetMaxEuro
      budgetUnit
      budgetAdditional
      ownership {
        ...OwnerParts
      }
      wording {
        ...WordingParts
      }
      considerations {
        id
        key
        text
        wording {
          ...WordingParts
        }
      }
    }
  `,
  [WordingParts, EarlierParts, OwnerParts],
)

/** A guiding goal with all that hangs on it. */
export const GuidingGoalParts = graphql(
  `
    fragment GuidingGoalParts on GuidingGoal {
      id
      key
      textVersion
      mayReword
      earlierWordings {
        ...EarlierParts
      }
      number
      text
      section
      intendedEffect
      wording {
        ...WordingParts
      }
      intendedEffectWording {
        ...WordingParts
      }
      ...GoalStanding
      ...LinksParts
      parityClauses {
        ...IndicatorParts
      }
      annualGoals {
        ...AnnualGoalParts
      }
      indicators {
        ...IndicatorParts
      }
      measures {
        ...MeasureParts
      }
    }
  `,
  [WordingParts, EarlierParts, GoalStanding, LinksParts, IndicatorParts, AnnualGoalParts, MeasureParts],
)

/** A field of action as a card of the overview. */
export const FieldCardParts = graphql(
  `
    fragment FieldCardParts on FieldOfAction {
      id
      key
      text
      lightCounts {
        light
        count
      }
      wording {
        ...WordingParts
      }
      guidingGoals {
        id
        key
        number
        text
        carriedOn
        earlierWordings {
          ...EarlierParts
        }
        wording {
          ...WordingParts
        }
      }
    }
  `,
  [WordingParts, EarlierParts],
)

/** The overview of all fields. */
export const GoalsQuery = graphql(
  `
    query Goals {
      fieldsOfAction {
        id
        ...FieldCardParts
      }
    }
  `,
  [FieldCardParts],
)

/** One field with its goals, indicators and measures; some hang on the field itself. */
export const GoalFieldQuery = graphql(
  `
    query GoalField($key: String!) {
      fieldOfAction(key: $key) {
        id
        key
        text
        section
        mayDefineIndicator
        lightCounts {
          light
          count
        }
        wording {
          text
          ...WordingParts
        }
        draftGoals {
          id
          kind
          text
          note
          group {
            id
            summit {
              id
              title
            }
          }
        }
        guidingGoals {
          id
          key
          number
          carriedOn
          ...GuidingGoalParts
        }
        ownAnnualGoals {
          ...AnnualGoalParts
        }
        ownIndicators {
          ...IndicatorParts
        }
        ownMeasures {
          ...MeasureParts
        }
      }
    }
  `,
  [WordingParts, GuidingGoalParts, AnnualGoalParts, IndicatorParts, MeasureParts],
)
