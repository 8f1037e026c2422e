import { graphql } from '@/app/graphql.js'

/** One row of a file. */
export const InvitationFileLineParts = graphql(`
  fragment InvitationFileLineParts on InvitationFileLine {
    row
    name
    email
    organisation
    locale
    state
    problems
  }
`)

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
  mutation ImportInvitations($input: InvitationFileInput!) {
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
