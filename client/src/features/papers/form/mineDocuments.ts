import { graphql } from '@/app/graphql.js'
import { ApplicantParts, StandingParts, StationParts } from '../documents.js'

/** Gives a draft up. */
export const DiscardDraft = graphql(`
  mutation DiscardDraft($id: ID!) {
    discardDraft(id: $id) {
      id
    }
  }
`)

/** Answers whether one's organisation applies together. */
export const AnswerCoApplication = graphql(`
  mutation AnswerCoApplication($input: AnswerCoApplicationInput!) {
    answerCoApplication(input: $input) {
      id
    }
  }
`)

/** A proposal that was handed in: its numbers, where each lies, whom to call. */
export const HandedInQuery = graphql(
  `
    query HandedIn($id: ID!) {
      proposal(id: $id) {
        id
        title
        papers {
          id
          number
          contact {
            name
            phone
            email
          }
          body {
            name
            shortName
          }
          ...StandingParts
        }
      }
    }
  `,
  [StandingParts],
)

/** One of the viewer's proposals in a list. */
export const MyProposalParts = graphql(
  `
    fragment MyProposalParts on Proposal {
      id
      title
      modifiedAt
      submittedAt
      availableActions
      isFollowed
      ...ApplicantParts
      coApplicants {
        id
        availableActions
      }
      papers {
        id
        number
        body {
          shortName
        }
        ...StandingParts
        consultations {
          ...StationParts
        }
      }
    }
  `,
  [ApplicantParts, StandingParts, StationParts],
)

/** A page of the viewer's proposals that stand in one way. */
export const MyProposalsQuery = graphql(
  `
    query MyProposals($standing: ProposalStanding!, $after: String) {
      myProposals(first: 5, standing: $standing, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          ...MyProposalParts
        }
      }
    }
  `,
  [MyProposalParts],
)

/** A page of the proposals the viewer follows. */
export const FollowedProposalsQuery = graphql(
  `
    query FollowedProposals($after: String) {
      followedProposals(first: 5, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          ...MyProposalParts
        }
      }
    }
  `,
  [MyProposalParts],
)
