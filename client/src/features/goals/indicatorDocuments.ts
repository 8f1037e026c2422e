import { graphql } from '@/app/graphql.js'
import { IndicatorParts } from './documents.js'

/** An indicator and the events that were held for it. */
export const IndicatorQuery = graphql(
  `
    query Indicator($id: ID!) {
      indicator(id: $id) {
        id
        section
        countsEvents
        mayReportMissed
        mayRemove
        field {
          id
          key
          text
          wording {
            text
          }
        }
        heldIn {
          id
          name
          events
          participants
        }
        summits {
          id
          title
          place
          host
          startsAt
          attendance
        }
        ...IndicatorParts
      }
    }
  `,
  [IndicatorParts],
)
