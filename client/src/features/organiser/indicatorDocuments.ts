import { graphql } from '@/app/graphql.js'

/** The indicators an event may count into. */
export const IndicatorChoicesQuery = graphql(`
  query IndicatorChoices {
    indicators {
      id
      countsEvents
      wording {
        text
      }
      field {
        id
        wording {
          text
        }
      }
    }
  }
`)

/** Into which indicator an event counts. */
export const EventIndicatorQuery = graphql(`
  query EventIndicator($id: ID!) {
    summit(id: $id) {
      id
      maySetIndicator
      indicator {
        id
        wording {
          text
        }
      }
    }
  }
`)
