import { graphql } from '@/app/graphql.js'

/** The last meetings, whom the seats told of them, and the bodies that ought to know. */
export const FlowQuery = graphql(`
  query SteeringFlow {
    steeringMeetings {
      id
      title
      startsAt
      flowReceipts {
        id
        association
        informedOn
        way
        seat {
          id
          number
          boundBody {
            shortName
          }
          seatGroup {
            label
          }
        }
        committee {
          id
        }
      }
    }
    committees {
      id
      name
      kind
      body {
        shortName
      }
    }
  }
`)

/** Seats the viewer may confirm for. */
export const SeatsToConfirmQuery = graphql(`
  query SeatsToConfirm {
    seatsToConfirm {
      id
      number
      boundBody {
        id
        shortName
      }
      seatGroup {
        label
      }
    }
  }
`)

/** Confirms that a body was told. */
export const ConfirmFlow = graphql(`
  mutation ConfirmFlow($input: ConfirmFlowInput!) {
    confirmFlow(input: $input) {
      id
    }
  }
`)
