import type { ConsultationState, TransferState } from '../contract/consultations.lists.js'
import { machine } from '../platform/index.js'
import { Consultation } from './Consultation.js'
import { Transfer } from './Transfer.js'

/** A station's turn. It is never rewound: what has to be dealt with again is a station of its own. */
export const consultationMachine = machine<Consultation, ConsultationState, ConsultationVerb>({
  name: 'consultations.consultation',
  entity: Consultation,
  states: {
    PLANNED: { public: true },
    OPEN: { public: true },
    SCHEDULED: { public: true },
    CONCLUDED: { terminal: true, public: true },
    DROPPED: { terminal: true, public: true },
  },
  initial: ['PLANNED', 'DROPPED'],
  moves: {
    openConsultation: { from: ['PLANNED'], to: 'OPEN' },
    scheduleConsultation: { from: ['OPEN', 'SCHEDULED'], to: 'SCHEDULED' },
    unscheduleConsultation: { from: ['SCHEDULED'], to: 'OPEN' },
    recordOutcome: { from: ['OPEN', 'SCHEDULED'], to: 'CONCLUDED' },
    skipConsultation: { from: ['PLANNED', 'OPEN', 'SCHEDULED'], to: 'DROPPED', reason: true },
    dropConsultation: { from: ['PLANNED', 'OPEN', 'SCHEDULED'], to: 'DROPPED' },
  },
})
/** The moves of a station. */
export type ConsultationVerb =
  | 'openConsultation'
  | 'scheduleConsultation'
  | 'unscheduleConsultation'
  | 'recordOutcome'
  | 'skipConsultation'
  | 'dropConsultation'

/** What becomes of a town's request at the Kreis. */
export const transferMachine = machine<Transfer, TransferState, TransferVerb>({
  name: 'consultations.transfer',
  entity: Transfer,
  states: {
    ARRIVED: { public: true },
    ADMITTED: { terminal: true, public: true },
    DECLINED: { terminal: true, public: true },
    ANSWERED: { terminal: true, public: true },
  },
  initial: ['ARRIVED'],
  moves: {
    admitTransfer: { from: ['ARRIVED'], to: 'ADMITTED' },
    declineTransfer: { from: ['ARRIVED'], to: 'DECLINED', reason: true },
    answerTransfer: { from: ['ARRIVED'], to: 'ANSWERED', reason: true },
  },
})
/** The moves of a transfer. */
export type TransferVerb = 'admitTransfer' | 'declineTransfer' | 'answerTransfer'
