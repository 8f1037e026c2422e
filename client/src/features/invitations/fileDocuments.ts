import { graphql } from '@/app/graphql.js'
import { NamesakeParts } from './namesakeDocuments.js'

/** One row of a file. */
export const InvitationFileLineParts = graphql(
  `
    fragment InvitationFileLineParts on InvitationFileLine {
      row
      name
      email
      post
      organisation
      locale
      state
      namesakes {
        ...NamesakeParts
      }
      addressIsNew
      addressOf
      problems
    }
  `,
  [NamesakeParts],
)

/** A file of people, and what importing it would do. */
export const InvitationFileQuery = graphql(
  `
    query InvitationFile($input: InvitationFileInput!, $after: Int!) {
      invitationFile(input: $input, after: $after) {
        columns
        unknown
        missing
        rows
        fresh
        known
        sameNames
        otherAddresses
        refused
        lines {
          ...InvitationFileLineParts
        }
      }
    }
  `,
  [InvitationFileLineParts],
)

/** Puts the people of a file on the list. */
export const ImportInvitations = graphql(`
  mutation ImportInvitations($input: ImportInvitationsInput!) {
    importInvitations(input: $input) {
      id
    }
  }
`)

/** Throws a file away that is not wanted. */
export const DiscardFile = graphql(`
  mutation DiscardFile($id: ID!) {
    discardFile(id: $id)
  }
`)
