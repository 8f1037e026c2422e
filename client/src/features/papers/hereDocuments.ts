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
    paperTotals {
      state
      count
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
      upcomingMeetings(bodyId: $bodyId, committeeId: $committeeId, first: 6) {
        nodes {
          id
          startsAt
          place
          committees {
            id
            name
          }
        }
      }
    }
  `,
  [PaperEntryParts],
)
