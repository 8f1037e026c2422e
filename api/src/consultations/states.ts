import type { ConsultationState, TransferState } from '../contract/consultations.lists.js'
import { stationMoves } from '../contract/route.js'
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
  moves: stationMoves,
})
/** The moves of a station. */
export type ConsultationVerb = keyof typeof stationMoves

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
