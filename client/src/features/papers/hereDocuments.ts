import { graphql } from '@/app/graphql.js'
import { PaperEntryParts } from './listDocuments.js'

/** What moved in the last week, and how many papers there are. */
export const MovedQuery = graphql(`
  query Moved {
    recentSteps {
      id
      at
      paperId
      title
      place
      verb
      outcome
      committee
    }
    all: papers(first: 1) {
      totalCount
    }
    open: papers(first: 1, states: [ADMITTED, AWAITING_STATEMENT, READY, IN_CONSULTATION, RETURNED]) {
      totalCount
    }
    adopted: papers(first: 1, states: [ADOPTED, ADOPTED_AMENDED, PARTLY_ADOPTED]) {
      totalCount
    }
  }
`)

/** What lies at a place or waits for a committee, and when its committees meet. */
export const HereQuery = graphql(
  `
    query Here($bodyId: ID!, $ags: String, $committeeId: ID) {
      papers(first: 5, ags: $ags, committeeId: $committeeId) {
        totalCount
        nodes {
          id
          ...PaperEntryParts
        }
      }
      upcomingMeetings(bodyId: $bodyId) {
        id
        startsAt
        place
        committees {
          id
          name
        }
      }
    }
  `,
  [PaperEntryParts],
)
