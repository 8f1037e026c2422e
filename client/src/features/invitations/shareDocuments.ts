import { graphql } from '@/app/graphql.js'

/** What a sending would do. */
export const SendingPreviewQuery = graphql(`
  query SendingPreview($summitId: ID!, $kind: SendingKind!) {
    sendingPreview(summitId: $summitId, kind: $kind) {
      languages {
        locale
        mail
        letter
        neither
      }
      unwilling
      justReminded
    }
  }
`)
