import { graphql } from '@/app/graphql.js'
import { QuestionParts } from '../questions/documents.js'

/** What an office asks when somebody says yes on the telephone. */
export const NoteAnswerQuery = graphql(
  `
    query NoteAnswerForm($id: ID!) {
      summit(id: $id) {
        id
        questions {
          id
          ...QuestionParts
        }
        groups {
          id
          actorGroup {
            id
          }
        }
      }
    }
  `,
  [QuestionParts],
)

/** Enters an answer that was told. */
export const NoteAnswer = graphql(`
  mutation NoteAnswer($input: NoteAnswerInput!) {
    noteAnswer(input: $input) {
      id
    }
  }
`)
/** Sends an invitation again whose mail came back. */
export const SendInvitationAgain = graphql(`
  mutation SendInvitationAgain($input: SendInvitationAgainInput!) {
    sendInvitationAgain(input: $input) {
      id
      cameBack
      availableActions
      person {
        id
        email
      }
    }
  }
`)
