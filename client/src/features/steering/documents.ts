import { graphql } from 'gql.tada'
import { WordingParts } from '../reference/index.js'

/** A composition of the group: its rows, the seats it names and the sum the source states. */
export const CompositionParts = graphql(
  `
    fragment CompositionParts on Composition {
      id
      status
      resolvedOn
      validFrom
      validTo
      sourceResolution
      statedSeats
      statedAtLeast
      votingSeats
      rows {
        id
        text
        kind
        seatCount
        wording {
          ...WordingParts
        }
      }
    }
  `,
  [WordingParts],
)

/** The composition in force, with how many of its seats somebody holds, and who, as far as the group publishes names. */
export const RegisterParts = graphql(
  `
    fragment RegisterParts on Composition {
      id
      resolvedOn
      sourceResolution
      statedSeats
      votingSeats
      filledSeats
      rows {
        id
        text
        kind
        seatCount
        filledSeats
        continuity
        wording {
          ...WordingParts
        }
        seats {
          id
          boundBody {
            name
          }
          boundOffice {
            name
          }
          holder {
            id
            person {
              name
              isDemo
            }
          }
          deputy {
            id
            person {
              name
              isDemo
            }
          }
        }
      }
    }
  `,
  [WordingParts],
)

/** A part of the workshop's documentation with what the plausibility check found. */
export const DocumentedPart = graphql(
  `
    fragment DocumentedPart on WorkshopItem {
      id
      key
      kind
      text
      section
      eventKind
      happenedOn
      gathering
      unanimous
      findings
      wording {
        ...WordingParts
      }
      overriddenBy {
        id
        text
        wording {
          ...WordingParts
        }
      }
    }
  `,
  [WordingParts],
)

/** The group itself. */
export const SteeringGroupQuery = graphql(
  `
    query SteeringGroup {
      steeringGroup {
        id
        name
        composition {
          id
          ...RegisterParts
        }
        calledAreas {
          id
          name
          topic
          validFrom
          validTo
        }
        compositions {
          id
          status
          validFrom
          validTo
          ...CompositionParts
        }
      }
      steeringFunctions {
        id
        text
        wording {
          ...WordingParts
        }
      }
    }
  `,
  [CompositionParts, RegisterParts, WordingParts],
)

/** Who is to take part, and what the documentation says about it. */
export const SteeringSourcesQuery = graphql(
  `
    query SteeringSources {
      actorGroups {
        id
        text
        wording {
          ...WordingParts
        }
        actors {
          id
          name
          about
        }
      }
      actorLinks {
        id
        text
        wording {
          ...WordingParts
        }
      }
      workshopDocumentation {
        id
        kind
        ...DocumentedPart
      }
    }
  `,
  [WordingParts, DocumentedPart],
)
