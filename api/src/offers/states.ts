import type { OfferState } from '../contract/offers.lists.js'
import { machine } from '../platform/index.js'
import { Offer } from './Offer.js'

/** An entry of the register: it holds for some months, and for as long as its provider says so. */
export const offerMachine = machine<Offer, OfferState, OfferVerb>({
  name: 'offers.offer',
  entity: Offer,
  states: { PUBLISHED: { public: true }, EXPIRED: {}, WITHDRAWN: {} },
  initial: ['PUBLISHED'],
  moves: {
    renewOffer: { from: ['PUBLISHED', 'EXPIRED', 'WITHDRAWN'], to: 'PUBLISHED' },
    expireOffer: { from: ['PUBLISHED'], to: 'EXPIRED' },
    withdrawOffer: { from: ['PUBLISHED', 'EXPIRED'], to: 'WITHDRAWN' },
  },
})

/** The moves of `offerMachine`. */
export type OfferVerb = 'renewOffer' | 'expireOffer' | 'withdrawOffer'
