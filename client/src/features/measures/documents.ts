import { graphql } from '@/app/graphql.js'
import { LinkedGoalParts, MeasureParts } from '../goals/index.js'
import { WordingParts } from '../reference/index.js'

/** A year of a measure with all its figures. */
export const YearParts = graphql(`
  fragment YearParts on MeasureYear {
    id
    year
    courseFrom
    courseTo
    travelFrom
    travelTo
    materialFrom
    materialTo
    headsFrom
    headsTo
    fixedFrom
    fixedTo
    plannedFromEuro
    plannedToEuro
    actualEuro
  }
`)

/** What the Integrationsbuero wrote down about carrying out a measure. */
export const DetailParts = graphql(
  `
    fragment DetailParts on Measure {
      id
      detailsRevision
      intendedEffect
      strategies
      timeNeeded
      moneyNeeded
      staffNeeded
      actorGroups {
        id
        key
        text
        wording {
          ...WordingParts
        }
      }
      years {
        ...YearParts
      }
    }
  `,
  [WordingParts, YearParts],
)

/** A measure by its key or, where it has none, by its id. */
export const MeasureQuery = graphql(
  `
    query Measure($key: String, $id: ID) {
      measure(key: $key, id: $id) {
        id
        key
        text
        section
        mayDescribe
        mayLink
        serves {
          ...LinkedGoalParts
        }
        wording {
          text
          ...WordingParts
        }
        field {
          id
          key
          wording {
            text
          }
        }
        guidingGoal {
          id
          key
          number
          text
          wording {
            ...WordingParts
          }
        }
        ...MeasureParts
        ...DetailParts
      }
    }
  `,
  [WordingParts, MeasureParts, DetailParts, LinkedGoalParts],
)

/** The groups of actors that can be chosen. */
export const ActorGroupsQuery = graphql(`
  query ActorGroups {
    actorGroups {
      id
      text
    }
  }
`)

/** Writes down what carrying out a measure takes. */
export const DescribeMeasure = graphql(`
  mutation DescribeMeasure($input: DescribeMeasureInput!) {
    describeMeasure(input: $input) {
      id
      detailsRevision
    }
  }
`)
