import { graphql } from 'gql.tada'
import { SeatMemberParts } from '../setup/documents.js'

/** The register as who keeps it sees it. */
export const SteeringDeskQuery = graphql(
  `
    query SteeringDesk {
      steeringGroup {
        id
        name
        availableActions
        seatContinuity {
          seatId
          meetings
          represented
          steady
          index
        }
        composition {
          id
          resolvedOn
          validFrom
          statedSeats
          votingSeats
          filledSeats
          rows {
            id
            label
            kind
            seatCount
            seats {
              id
              number
              availableActions
              boundBody {
                name
              }
              boundOffice {
                name
              }
              holder {
                id
                ...SeatMemberParts
              }
              deputy {
                id
                ...SeatMemberParts
              }
            }
          }
        }
        calledAreas {
          id
          name
          topic
          validFrom
          validTo
          mayEnd
        }
      }
    }
  `,
  [SeatMemberParts],
)

/** Names somebody for a seat. */
export const NameSeat = graphql(`
  mutation NameSeat($input: NameSeatInput!) {
    nameSeat(input: $input) {
      id
    }
  }
`)
/** Enters a composition as it was resolved. */
export const ResolveComposition = graphql(`
  mutation ResolveComposition($input: ResolveCompositionInput!) {
    resolveComposition(input: $input) {
      id
    }
  }
`)
/** Calls a department in. */
export const CallIn = graphql(`
  mutation CallIn($input: CallInInput!) {
    callIn(input: $input) {
      id
    }
  }
`)
/** Says which day is the last of a department called in. */
export const EndCall = graphql(`
  mutation EndCall($id: ID!, $validTo: LocalDate!) {
    endCall(id: $id, validTo: $validTo) {
      id
    }
  }
`)
