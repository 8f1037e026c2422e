import { graphql } from '@/app/graphql.js'

/** An offer in a list. */
export const OfferEntryParts = graphql(`
  fragment OfferEntryParts on Offer {
    id
    kind
    state
    title
    language
    times
    languages
    groups
    childcare
    lowThreshold
    isFree
    isDemo
    isListed
    body {
      id
      shortName
    }
    organisation {
      id
      name
    }
  }
`)

/** A page of the register, and what it can be narrowed to. */
export const OffersQuery = graphql(
  `
    query Offers(
      $search: String
      $kind: OfferKind
      $ags: String
      $language: String
      $group: OfferGroup
      $childcare: Boolean
      $after: String
    ) {
      offers(
        first: 20
        after: $after
        search: $search
        kind: $kind
        ags: $ags
        language: $language
        group: $group
        childcare: $childcare
      ) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          ...OfferEntryParts
        }
      }
      bodies {
        id
        ags
        shortName
      }
    }
  `,
  [OfferEntryParts],
)

/** All of an offer. */
export const OfferParts = graphql(
  `
    fragment OfferParts on Offer {
      id
      ...OfferEntryParts
      description
      place
      places
      startsOn
      endsOn
      website
      contactEmail
      contactPhone
      validUntil
      modifiedAt
      availableActions
      mayChange
      mayCount
      indicator {
        id
        text
      }
      organisation {
        id
        name
        state
      }
    }
  `,
  [OfferEntryParts],
)

/** One offer. */
export const OfferQuery = graphql(
  `
    query Offer($id: ID!) {
      offer(id: $id) {
        id
        title
        description
        ...OfferParts
      }
    }
  `,
  [OfferParts],
)

/** An offer as its form holds it. */
export const OfferWordsParts = graphql(`
  fragment OfferWordsParts on Offer {
    id
    kind
    place
    languages
    groups
    childcare
    lowThreshold
    isFree
    places
    startsOn
    endsOn
    website
    contactEmail
    contactPhone
    body {
      id
      ags
    }
    texts {
      id
      language
      title
      description
      times
    }
  }
`)

/** One offer to change. */
export const OfferToChangeQuery = graphql(
  `
    query OfferToChange($id: ID!) {
      offer(id: $id) {
        id
        title
        mayChange
        ...OfferWordsParts
      }
    }
  `,
  [OfferWordsParts],
)

/** Who would make a new offer. */
export const OfferByQuery = graphql(`
  query OfferBy($id: ID!) {
    organisation(id: $id) {
      id
      name
      ags
      languages
      contactPublic
      contactEmail
      contactPhone
      mayOffer
    }
  }
`)

/** The indicators something can be counted for. */
export const CountedIndicatorsQuery = graphql(`
  query CountedIndicators {
    indicators {
      id
      kind
      text
    }
  }
`)

/** Enters an offer. */
export const EnterOffer = graphql(`
  mutation EnterOffer($input: EnterOfferInput!) {
    enterOffer(input: $input) {
      id
    }
  }
`)

/** Changes an offer. */
export const ChangeOffer = graphql(`
  mutation ChangeOffer($input: ChangeOfferInput!) {
    changeOffer(input: $input) {
      id
    }
  }
`)

/** Says that an offer holds. */
export const RenewOffer = graphql(`
  mutation RenewOffer($id: ID!) {
    renewOffer(id: $id) {
      id
      validUntil
    }
  }
`)

/** Takes an offer out of the register. */
export const WithdrawOffer = graphql(`
  mutation WithdrawOffer($id: ID!) {
    withdrawOffer(id: $id) {
      id
    }
  }
`)

/** Says what an offer counts into. */
export const CountOffer = graphql(`
  mutation CountOffer($input: CountOfferInput!) {
    countOffer(input: $input) {
      id
    }
  }
`)
