import { graphql } from '@/app/graphql.js'

/** The files beside a proposal. */
export const AttachmentsQuery = graphql(`
  query Attachments($id: ID!) {
    proposal(id: $id) {
      id
      attachments {
        id
        name
        mediaType
        size
        url
        publicSince
      }
    }
  }
`)
