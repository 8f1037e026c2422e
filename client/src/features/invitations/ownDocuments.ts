import { graphql } from '@/app/graphql.js'

/** The viewer's own invitation, and what can be done with it. */
export const MyInvitationParts = graphql(`
  fragment MyInvitationParts on Invitation {
    id
    state
    availableActions
    passedOnBy {
      id
    }
    registration {
      id
      state
    }
  }
`)

/** Answers one's own invitation. */
export const AnswerOwnInvitation = graphql(
  `
    mutation AnswerOwnInvitation($input: AnswerOwnInvitationInput!) {
      answerOwnInvitation(input: $input) {
        id
        ...MyInvitationParts
      }
    }
  `,
  [MyInvitationParts],
)
