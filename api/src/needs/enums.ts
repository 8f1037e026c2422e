import { needKinds, orderKinds, orderStates } from '../contract/needs.lists.js'
import { enumOf } from '../platform/index.js'

/** GraphQL enum of the kinds of need. */
export const NeedKindEnum = enumOf(needKinds, 'NeedKind', 'What people may need to come.')
/** GraphQL enum of what is ordered for an event. */
export const OrderKindEnum = enumOf(orderKinds, 'OrderKind', 'What is ordered for an event.')
/** GraphQL enum of the states of an order. */
export const OrderStateEnum = enumOf(orderStates, 'OrderState', 'States of an order.')
