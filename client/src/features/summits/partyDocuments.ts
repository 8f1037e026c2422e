import { graphql } from '@/app/graphql.js'

/** Changes what the badges of a registration say. */
export const ChangeBadges = graphql(`
  mutation ChangeBadges($input: ChangeBadgesInput!) {
    changeBadges(input: $input) {
      id
    }
  }
`)

/** Comes with others than before. */
export const ChangeParty = graphql(`
  mutation ChangeParty($input: ChangePartyInput!) {
    changeParty(input: $input) {
      id
    }
  }
`)

/** The same for somebody who told the office. */
export const ChangePartyOnBehalf = graphql(`
  mutation ChangePartyOnBehalf($input: ChangePartyOnBehalfInput!) {
    changePartyOnBehalf(input: $input) {
      id
    }
  }
`)
