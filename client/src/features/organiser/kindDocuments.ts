import { graphql } from '@/app/graphql.js'

/** Kinds of event with the names they have here. */
export const KindNamesQuery = graphql(`
  query KindNames {
    eventKinds {
      id
      kind
      mayName
      ownNames {
        locale
        name
      }
    }
  }
`)
