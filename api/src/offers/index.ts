import './personal.js'
import './policy.js'
import type { ClassRef } from '../platform/index.js'
import { Offer } from './Offer.js'
import { OfferText } from './OfferText.js'

export { changeOffer, enterOffer } from './enterOffer.js'
export { countOffer } from './countOffer.js'
export { expireOffers } from './expireOffers.js'
export { offerMachine } from './states.js'
export { renewOffer, withdrawOffer } from './renewOffer.js'
export { Offer, OfferText }

/** The module's tables. */
export const entities: ClassRef[] = [Offer, OfferText]
