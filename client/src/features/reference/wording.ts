import { graphql } from 'gql.tada'

/** What showing a text of the workshop needs: the words, their language, who translated them. */
export const WordingParts = graphql(`
  fragment WordingParts on Wording {
    language
    origin
    text
  }
`)
