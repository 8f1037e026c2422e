import { graphql } from '@/app/graphql.js'

/** A file: what it is, who brought it, how far it is. */
export const CouncilFileParts = graphql(`
  fragment CouncilFileParts on CouncilFile {
    id
    kind
    state
    name
    sha256
    url
    createdAt
    availableActions
    mayReviewWords
    body {
      id
      shortName
    }
    broughtBy {
      id
      name
    }
  }
`)

/** What was brought, and for whom the viewer may bring something. */
export const CouncilFilesQuery = graphql(
  `
    query CouncilFiles {
      bodiesToBringFilesFor {
        id
        shortName
      }
      councilFiles {
        ...CouncilFileParts
      }
    }
  `,
  [CouncilFileParts],
)

/** One file, with the rows behind a number. */
export const CouncilFileQuery = graphql(
  `
    query CouncilFile($id: ID!, $state: CouncilRowState, $after: Int!) {
      councilFile(id: $id) {
        ...CouncilFileParts
      }
      councilFileRows(id: $id, state: $state, after: $after) {
        problem
        columns
        unknown
        words {
          text
          count
        }
        counts {
          state
          count
        }
        rows {
          number
          state
          cells
          problems {
            column
            message
          }
        }
      }
    }
  `,
  [CouncilFileParts],
)

/** Brings a file. */
export const BringCouncilFile = graphql(`
  mutation BringCouncilFile($input: BringCouncilFileInput!) {
    bringCouncilFile(input: $input) {
      id
    }
  }
`)
/** Takes it over. */
export const ConfirmCouncilFile = graphql(`
  mutation ConfirmCouncilFile($id: ID!) {
    confirmCouncilFile(id: $id) {
      id
    }
  }
`)
/** Gives it up. */
export const DiscardCouncilFile = graphql(`
  mutation DiscardCouncilFile($id: ID!) {
    discardCouncilFile(id: $id) {
      id
    }
  }
`)
/** Says what a result text means. */
export const ReviewResultWord = graphql(`
  mutation ReviewResultWord($input: ReviewResultWordInput!) {
    reviewResultWord(input: $input) {
      id
    }
  }
`)

/** Has the council's own system asked. */
export const FetchCouncilFile = graphql(`
  mutation FetchCouncilFile($input: FetchCouncilFileInput!) {
    fetchCouncilFile(input: $input) {
      id
    }
  }
`)
/** Asks a system again that gave no answer. */
export const FetchCouncilFileAgain = graphql(`
  mutation FetchCouncilFileAgain($id: ID!) {
    fetchCouncilFileAgain(id: $id) {
      id
      state
    }
  }
`)
