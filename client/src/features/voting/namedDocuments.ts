import { graphql } from '@/app/graphql.js'

/** What one member said in a vote by name, as everybody may know it. */
export const NamedVoteParts = graphql(`
  fragment NamedVoteParts on NamedVote {
    ballotId
    itemId
    subject
    motion
    carried
    name
    group
    choice
  }
`)
