import { offerGroups, offerKinds, offerStates } from '../contract/offers.lists.js'
import { enumOf } from '../platform/index.js'

/** GraphQL enum of the sorts of offers. */
export const OfferKindEnum = enumOf(offerKinds, 'OfferKind', 'What sort of offer it is.')
/** GraphQL enum of the groups. */
export const OfferGroupEnum = enumOf(offerGroups, 'OfferGroup', 'For whom an offer is made.')
/** GraphQL enum of the states. */
export const OfferStateEnum = enumOf(offerStates, 'OfferState', 'Whether an offer stands in the register.')
