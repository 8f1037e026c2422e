import { graphql } from '@/app/graphql.js'
import { WordingParts } from '../reference/index.js'

/** What an office does because of a resolution. */
export const ImplementationParts = graphql(`
  fragment ImplementationParts on Implementation {
    id
    state
    percent
    dueOn
    executableFrom
    endedOn
    note
    link
    isLate
    isSuspended
    mayReport
    reports {
      id
      state
      percent
      note
      link
      reportedAt
      office {
        id
        name
      }
      files {
        id
        name
        url
      }
    }
    body {
      shortName
    }
    office {
      id
      name
    }
    paper {
      id
      number
      title
      proposal {
        id
        papers {
          id
          number
          state
          body {
            shortName
          }
        }
      }
    }
    resolution {
      decidedOn
      committeeName
    }
  }
`)

/** A page of the board. */
export const ImplementationsQuery = graphql(
  `
    query Implementations(
      $ags: String
      $officeId: ID
      $fieldId: ID
      $states: [ImplementationState!]
      $late: Boolean
      $after: String
    ) {
      implementations(
        first: 20
        after: $after
        ags: $ags
        officeId: $officeId
        fieldId: $fieldId
        states: $states
        late: $late
      ) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          ...ImplementationParts
        }
      }
      implementationProgress {
        ags
        total
        done
        late
      }
      bodies {
        ags
        shortName
        offices {
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
  [ImplementationParts, WordingParts],
)

/** What no office has yet, for those who hand it out. */
export const ToFollowQuery = graphql(`
  query ToFollow {
    resolutionsToFollow {
      id
      decidedOn
      committeeName
      consultation {
        id
        paper {
          id
          number
          title
          body {
            id
            offices {
              id
              name
            }
          }
        }
      }
    }
  }
`)

/** What was referred, put off or sent back and has not ended. */
export const ReferralsQuery = graphql(`
  query OpenReferrals($ags: String, $committeeId: ID) {
    openReferrals(ags: $ags, committeeId: $committeeId) {
      id
      source
      state
      dueOn
      resumeOn
      committee {
        id
        name
      }
      follows {
        id
        outcome
        committee {
          id
          name
        }
      }
      paper {
        id
        number
        title
        waitsUntil
        body {
          shortName
        }
      }
    }
  }
`)

/** The clerk hands a resolution to an office. */
export const FollowResolution = graphql(`
  mutation FollowResolution($input: FollowResolutionInput!) {
    followResolution(input: $input) {
      id
    }
  }
`)

/** The office says how far it is. */
export const ReportImplementation = graphql(
  `
    mutation ReportImplementation($input: ReportImplementationInput!) {
      reportImplementation(input: $input) {
        id
        ...ImplementationParts
      }
    }
  `,
  [ImplementationParts],
)
