import './followEvents.js'
import './personal.js'
import './policy.js'
import { alsoRead, type ClassRef } from '../platform/index.js'
import { NeedCut } from './NeedCut.js'
import { EventOrder } from './EventOrder.js'
import { ConsentText, KeptNeeds, Need, NeedsConsent } from './Need.js'

export { addOrder, cancelOrder, changeOrder, moveOrder } from './orders.js'
export { consentGiven, wordsAgreedTo } from './consent.js'
export { eraseNeeds } from './eraseNeeds.js'
export { followAllOrders } from './followEvents.js'
export { guards } from './guards.sql.js'
export { NeedInput } from './inputs.js'
export { orderMachine } from './states.js'
export { tellNeeds } from './tellNeeds.js'
export { cutNeed } from './cutNeed.js'
export { offerNeed } from './offerNeed.js'
export { NeedCut, ConsentText, EventOrder, KeptNeeds, Need, NeedsConsent }

/** The module's tables, lowest first. */
export const entities: ClassRef[] = [ConsentText, NeedsConsent, Need, KeptNeeds, NeedCut, EventOrder]

// numbers without names, for those who plan the event
alsoRead('need_counted')
// which orders are of yesterday
alsoRead('outdated_order')
// the words of a consent are those of the form
alsoRead('consent_text')
