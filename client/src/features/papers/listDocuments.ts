import { graphql } from '@/app/graphql.js'
import { WordingParts } from '../reference/index.js'
import { ApplicantParts, StandingParts, StationParts } from './documents.js'

/** A paper in the list. */
export const PaperEntryParts = graphql(
  `
    fragment PaperEntryParts on Paper {
      id
      number
      kind
      title
      submittedAt
      body {
        ags
        shortName
      }
      proposal {
        ...ApplicantParts
      }
      consultations {
        ...StationParts
      }
      ...StandingParts
    }
  `,
  [ApplicantParts, StandingParts, StationParts],
)

/** A page of the list. */
export const PapersQuery = graphql(
  `
    query Papers(
      $search: String
      $words: String!
      $searching: Boolean!
      $lookingAmong: Boolean!
      $ags: String
      $committeeId: ID
      $fieldId: ID
      $states: [PaperState!]
      $sort: PaperSort
      $after: String
    ) {
      papers(
        first: 20
        after: $after
        search: $search
        ags: $ags
        committeeId: $committeeId
        fieldId: $fieldId
        states: $states
        sort: $sort
      ) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          excerpt(search: $words) @include(if: $searching)
          ...PaperEntryParts
        }
      }
      wider: papers(first: 1, search: $search, ags: $ags, states: $states) @include(if: $lookingAmong) {
        totalCount
      }
    }
  `,
  [PaperEntryParts],
)

/** What the list can be narrowed to. */
export const PaperChoicesQuery = graphql(
  `
    query PaperChoices {
      bodies {
        ags
        shortName
        committees {
          id
          name
        }
      }
      fieldsOfAction {
        id
        wording {
          ...WordingParts
        }
      }
    }
  `,
  [WordingParts],
)
