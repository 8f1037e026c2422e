import type {
  ConsultationState,
  SuspensionState,
  TransferState,
  UrgentState,
} from '../contract/consultations.lists.js'
import { stationMoves } from '../contract/route.js'
import { machine } from '../platform/index.js'
import { Consultation } from './Consultation.js'
import { Suspension } from './Suspension.js'
import { Transfer } from './Transfer.js'
import { UrgentDecision } from './UrgentDecision.js'

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

/** What becomes of a suspended resolution. A council that stands by what breaks the law has to hear the supervisory authority first, for a committee the council decides. */
export const suspensionMachine = machine<Suspension, SuspensionState, SuspensionVerb>({
  name: 'consultations.suspension',
  entity: Suspension,
  states: {
    SUSPENDED: { public: true },
    WITH_COUNCIL: { public: true },
    WITH_SUPERVISION: { public: true },
    CONFIRMED: { terminal: true, public: true },
    CHANGED: { terminal: true, public: true },
    LIFTED: { terminal: true, public: true },
  },
  initial: ['SUSPENDED', 'WITH_COUNCIL'],
  moves: {
    askCouncil: { from: ['SUSPENDED'], to: 'WITH_COUNCIL' },
    confirmResolution: { from: ['SUSPENDED', 'WITH_COUNCIL'], to: 'CONFIRMED' },
    changeResolution: { from: ['SUSPENDED', 'WITH_COUNCIL'], to: 'CHANGED' },
    liftResolution: { from: ['SUSPENDED', 'WITH_COUNCIL'], to: 'LIFTED' },
    askSupervision: { from: ['SUSPENDED'], to: 'WITH_SUPERVISION' },
    upholdResolution: { from: ['WITH_SUPERVISION'], to: 'CONFIRMED', reason: true },
    recordSupervision: { from: ['WITH_SUPERVISION'], to: 'LIFTED', reason: true },
  },
})
/** The moves of a suspension. */
export type SuspensionVerb =
  | 'askCouncil'
  | 'confirmResolution'
  | 'changeResolution'
  | 'liftResolution'
  | 'askSupervision'
  | 'upholdResolution'
  | 'recordSupervision'

/** What becomes of an urgent decision: it holds at once, the council approves or revokes it (§ 60 (1) GO NRW). */
export const urgentMachine = machine<UrgentDecision, UrgentState, UrgentVerb>({
  name: 'consultations.urgent',
  entity: UrgentDecision,
  states: {
    AWAITING: { public: true },
    APPROVED: { terminal: true, public: true },
    REVOKED: { terminal: true, public: true },
  },
  initial: ['AWAITING'],
  moves: {
    approveUrgent: { from: ['AWAITING'], to: 'APPROVED' },
    revokeUrgent: { from: ['AWAITING'], to: 'REVOKED' },
  },
})
/** The moves of an urgent decision. */
export type UrgentVerb = 'approveUrgent' | 'revokeUrgent'
