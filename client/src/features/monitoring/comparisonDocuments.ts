import { graphql } from '@/app/graphql.js'

/** What can be compared. */
export const ComparedQuery = graphql(`
  query ComparedIndicators {
    comparedIndicators {
      id
      wording {
        text
      }
      field {
        key
        wording {
          text
        }
      }
    }
  }
`)

/** One indicator in the municipalities, in one year. */
export const ComparisonQuery = graphql(`
  query IndicatorComparison($id: ID!, $year: Int) {
    indicator(id: $id) {
      id
      text
      kind
      wording {
        text
      }
      comparedYears
      byMunicipality(year: $year) {
        placeId
        ags
        placeName
        group
        day
        value
        reference
        light
        target
        publisher
        credit
      }
    }
  }
`)
