import { graphql } from '@/app/graphql.js'
import { MadeDocumentParts } from '../documents/documents.js'

/** Letters of an event: how many wait, what was printed; asked again while one looks. */
export const LettersQuery = graphql(
  `
    query Letters($id: ID!) {
      summit(id: $id) {
        id
        letterSender
        invitationFigures {
          lettersWaiting
          lettersSent
          lettersUnaddressed
        }
        documents(kind: LETTERS) {
          id
          state
          calledBack
          ...MadeDocumentParts
        }
      }
    }
  `,
  [MadeDocumentParts],
)

/** Has letters printed. */
export const MakeLetters = graphql(`
  mutation MakeLetters($input: MakeLettersInput!) {
    makeLetters(input: $input) {
      id
    }
  }
`)

/** Says that they were posted. */
export const ConfirmLetters = graphql(`
  mutation ConfirmLetters($input: ConfirmLettersInput!) {
    confirmLetters(input: $input) {
      id
    }
  }
`)

/** Enters a postal address. */
export const SetPost = graphql(`
  mutation SetPost($input: SetPostInput!) {
    setPost(input: $input) {
      id
    }
  }
`)

/** Exchanges the code of a letter for a link. */
export const OpenLetter = graphql(`
  mutation OpenLetter($code: String!) {
    openLetter(code: $code) {
      token
    }
  }
`)
