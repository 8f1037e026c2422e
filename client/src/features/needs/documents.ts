import { graphql } from '@/app/graphql.js'

/** What those of a registration need, as they told. */
export const MyNeedsParts = graphql(`
  fragment MyNeedsParts on Registration {
    id
    size
    mayTellNeeds
    summit {
      id
      cutNeeds {
        id
        kind
        detail
      }
    }
    needsConsent {
      givenOn
      text
      locale
    }
    needs {
      id
      kind
      detail
      count
    }
  }
`)

/** Tells what is needed. */
export const TellNeeds = graphql(`
  mutation TellNeeds($input: TellNeedsInput!) {
    tellNeeds(input: $input) {
      id
    }
  }
`)

/** Something cannot be offered. */
export const CutNeed = graphql(`
  mutation CutNeed($input: CutNeedInput!) {
    cutNeed(input: $input) {
      id
    }
  }
`)

/** Something is offered after all. */
export const OfferNeed = graphql(`
  mutation OfferNeed($input: OfferNeedInput!) {
    offerNeed(input: $input) {
      id
    }
  }
`)

/** One order. */
export const OrderParts = graphql(`
  fragment OrderParts on EventOrder {
    id
    kind
    state
    what
    number
    neededThen
    neededNow
    isOutdated
    supplier
    contact
    availableActions
  }
`)

/** What an event needs in numbers, and what was ordered. */
export const EventNeedsQuery = graphql(
  `
    query EventNeeds($id: ID!) {
      summit(id: $id) {
        id
        state
        title
        startsAt
        endsAt
        isPlanner
        mayAddOrder
        needTotals {
          kind
          detail
          count
          isCut
          toTell
          withoutMail
        }
        mayCutNeed
        cutNeeds {
          id
          kind
          detail
        }
        orders {
          id
          ...OrderParts
        }
      }
    }
  `,
  [OrderParts],
)

/** Writes down an order. */
export const AddOrder = graphql(`
  mutation AddOrder($input: AddOrderInput!) {
    addOrder(input: $input) {
      id
    }
  }
`)

/** Changes an order. */
export const ChangeOrder = graphql(`
  mutation ChangeOrder($input: ChangeOrderInput!) {
    changeOrder(input: $input) {
      id
    }
  }
`)

/** The order is placed. */
export const PlaceOrder = graphql(`
  mutation PlaceOrder($id: ID!) {
    placeOrder(id: $id) {
      id
    }
  }
`)

/** The supplier confirmed. */
export const ConfirmOrder = graphql(`
  mutation ConfirmOrder($id: ID!) {
    confirmOrder(id: $id) {
      id
    }
  }
`)

/** It is to be ordered anew. */
export const ReopenOrder = graphql(`
  mutation ReopenOrder($id: ID!) {
    reopenOrder(id: $id) {
      id
    }
  }
`)

/** It is not wanted any more. */
export const CancelOrder = graphql(`
  mutation CancelOrder($input: CancelOrderInput!) {
    cancelOrder(input: $input) {
      id
    }
  }
`)
