import { graphql } from '@/app/graphql.js'

/** Who sees to something, and by when. */
export const OwnerParts = graphql(`
  fragment OwnerParts on Ownership {
    id
    unit
    dueOn
    doneOn
    mayConclude
  }
`)
