import { graphql } from '@/app/graphql.js'

/** A document that is made or was made, and its files. */
export const MadeDocumentParts = graphql(`
  fragment MadeDocumentParts on Document {
    id
    kind
    state
    done
    total
    createdAt
    expiresAt
    handedOnOn
    availableActions
    files {
      id
      name
      url
    }
  }
`)
