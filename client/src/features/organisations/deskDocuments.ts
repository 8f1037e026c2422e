import { graphql } from '@/app/graphql.js'

/** An organisation in a list of the desk. */
export const DeskEntryParts = graphql(`
  fragment DeskEntryParts on Organisation {
    id
    name
    kind
    state
    ags
    createdAt
    verifiedUntil
    isDemo
  }
`)

/** Organisations by the state of their check, the oldest first. */
export const OrganisationsToVerifyQuery = graphql(
  `
    query OrganisationsToVerify($state: OrganisationState, $search: String, $after: String, $none: Boolean!) {
      organisationsToVerify(first: 30, after: $after, state: $state, search: $search) @skip(if: $none) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          ...DeskEntryParts
        }
      }
      organisationsWithoutDelegate(first: 30, after: $after) @include(if: $none) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          ...DeskEntryParts
        }
      }
      bodies {
        id
        ags
        shortName
      }
    }
  `,
  [DeskEntryParts],
)

/** Enters the check. */
export const VerifyOrganisation = graphql(`
  mutation VerifyOrganisation($id: ID!, $until: LocalDate!) {
    verifyOrganisation(id: $id, until: $until) {
      id
    }
  }
`)

/** Prolongs the check. */
export const RenewVerification = graphql(`
  mutation RenewVerification($id: ID!, $until: LocalDate!) {
    renewVerification(id: $id, until: $until) {
      id
    }
  }
`)

/** Takes the check back. */
export const RevokeVerification = graphql(`
  mutation RevokeVerification($id: ID!, $reason: String!) {
    revokeVerification(id: $id, reason: $reason) {
      id
    }
  }
`)
