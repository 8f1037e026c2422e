import type { RegistrationState, SummitState } from '../contract/summits.lists.js'
import { machine } from '../platform/index.js'
import { Registration } from './Registration.js'
import { Summit } from './Summit.js'

/** An event is planned, announced, and held or called off; what was held already is entered as such. */
export const summitMachine = machine<Summit, SummitState, SummitVerb>({
  name: 'summits.summit',
  entity: Summit,
  states: {
    DRAFT: { editable: true },
    ANNOUNCED: { public: true },
    CALLED_OFF: { terminal: true, public: true },
    HELD: { terminal: true, public: true },
  },
  initial: ['DRAFT', 'HELD'],
  moves: {
    announceSummit: { from: ['DRAFT'], to: 'ANNOUNCED' },
    callOffSummit: { from: ['ANNOUNCED'], to: 'CALLED_OFF', reason: true },
    closeSummit: { from: ['ANNOUNCED'], to: 'HELD' },
  },
})
/** The moves of an event. */
export type SummitVerb = 'announceSummit' | 'callOffSummit' | 'closeSummit'

/** A registration has a place or waits; a place that becomes free is offered for some hours. */
export const registrationMachine = machine<Registration, RegistrationState, RegistrationVerb>({
  name: 'summits.registration',
  entity: Registration,
  states: {
    CONFIRMED: {},
    WAITLISTED: {},
    OFFERED: {},
    LAPSED: { terminal: true },
    CANCELLED: { terminal: true },
  },
  initial: ['CONFIRMED', 'WAITLISTED'],
  moves: {
    offerPlace: { from: ['WAITLISTED'], to: 'OFFERED' },
    acceptPlace: { from: ['OFFERED'], to: 'CONFIRMED' },
    declinePlace: { from: ['OFFERED'], to: 'LAPSED' },
    acceptOnBehalf: { from: ['OFFERED'], to: 'CONFIRMED' },
    declineOnBehalf: { from: ['OFFERED'], to: 'LAPSED' },
    lapsePlace: { from: ['OFFERED'], to: 'LAPSED' },
    cancelRegistration: { from: ['CONFIRMED', 'WAITLISTED', 'OFFERED'], to: 'CANCELLED' },
    cancelOnBehalf: { from: ['CONFIRMED', 'WAITLISTED', 'OFFERED'], to: 'CANCELLED', reason: true },
  },
})
/** The moves of a registration. */
export type RegistrationVerb =
  | 'offerPlace'
  | 'acceptPlace'
  | 'declinePlace'
  | 'acceptOnBehalf'
  | 'declineOnBehalf'
  | 'lapsePlace'
  | 'cancelRegistration'
  | 'cancelOnBehalf'
