import type { CoApplicantState, PaperState, ProposalState, StatementState } from '../contract/papers.lists.js'
import { machine } from '../platform/index.js'
import { Paper } from './Paper.js'
import { Proposal } from './Proposal.js'
import { CoApplicant } from './ProposalParts.js'
import { Statement } from './Statement.js'

/** A proposal is written, handed in, and may be taken back. */
export const proposalMachine = machine<Proposal, ProposalState, ProposalVerb>({
  name: 'papers.proposal',
  entity: Proposal,
  states: { DRAFT: { editable: true }, SUBMITTED: { public: true }, WITHDRAWN: { terminal: true } },
  initial: ['DRAFT'],
  moves: {
    submitProposal: { from: ['DRAFT'], to: 'SUBMITTED' },
    discardDraft: { from: ['DRAFT'], to: 'WITHDRAWN' },
    withdrawProposal: { from: ['SUBMITTED'], to: 'WITHDRAWN' },
  },
})
/** The moves of a proposal. */
export type ProposalVerb = 'submitProposal' | 'discardDraft' | 'withdrawProposal'

const underWay = [
  'SUBMITTED',
  'ADMITTED',
  'AWAITING_STATEMENT',
  'READY',
  'IN_CONSULTATION',
  'RETURNED',
] as const satisfies readonly PaperState[]

const adopted = ['ADOPTED', 'ADOPTED_AMENDED', 'PARTLY_ADOPTED'] as const satisfies readonly PaperState[]

/** A paper's way through its body. Where a return leads back to is one move each, so the table says it all. */
export const paperMachine = machine<Paper, PaperState, PaperVerb>({
  name: 'papers.paper',
  entity: Paper,
  states: {
    OFFERED: {},
    SUBMITTED: {},
    ADMITTED: { public: true },
    AWAITING_STATEMENT: { public: true },
    READY: { public: true },
    IN_CONSULTATION: { public: true },
    RETURNED: { editable: true },
    LAPSED: {},
    // what was adopted can be suspended and then comes back
    ADOPTED: { public: true },
    ADOPTED_AMENDED: { public: true },
    PARTLY_ADOPTED: { public: true },
    REJECTED: { terminal: true, public: true },
    NOTED: { terminal: true, public: true },
    SETTLED: { terminal: true, public: true },
    WITHDRAWN: { terminal: true },
    REFUSED: { terminal: true },
  },
  initial: ['OFFERED', 'SUBMITTED', 'ADMITTED'],
  moves: {
    takeUpPaper: { from: ['OFFERED'], to: 'SUBMITTED' },
    declineOffer: { from: ['OFFERED'], to: 'LAPSED', reason: true },
    lapseOffer: { from: ['OFFERED'], to: 'LAPSED' },
    chooseAnotherWay: { from: ['LAPSED'], to: 'SUBMITTED' },
    admitPaper: { from: ['SUBMITTED'], to: 'ADMITTED' },
    refusePaper: { from: ['SUBMITTED'], to: 'REFUSED', reason: true },
    returnPaper: { from: ['SUBMITTED'], to: 'RETURNED', reason: true },
    answerQuestions: { from: ['RETURNED'], to: 'SUBMITTED' },
    requestStatement: { from: ['ADMITTED'], to: 'AWAITING_STATEMENT' },
    skipStatement: { from: ['ADMITTED'], to: 'READY', reason: true },
    receiveStatement: { from: ['AWAITING_STATEMENT'], to: 'READY' },
    startRoute: { from: ['READY', 'AWAITING_STATEMENT'], to: 'IN_CONSULTATION' },
    decideUrgently: {
      from: ['ADMITTED', 'AWAITING_STATEMENT', 'READY', 'IN_CONSULTATION'],
      to: 'IN_CONSULTATION',
    },
    returnToAuthor: { from: ['IN_CONSULTATION'], to: 'RETURNED', reason: true },
    answerCommittee: { from: ['RETURNED'], to: 'IN_CONSULTATION' },
    adoptPaper: { from: ['IN_CONSULTATION'], to: 'ADOPTED' },
    adoptPaperAmended: { from: ['IN_CONSULTATION'], to: 'ADOPTED_AMENDED' },
    adoptPaperPartly: { from: ['IN_CONSULTATION'], to: 'PARTLY_ADOPTED' },
    rejectPaper: { from: ['IN_CONSULTATION'], to: 'REJECTED' },
    notePaper: { from: ['IN_CONSULTATION'], to: 'NOTED' },
    settlePaper: { from: ['IN_CONSULTATION'], to: 'SETTLED' },
    suspendResolution: { from: [...adopted], to: 'IN_CONSULTATION' },
    annulResolution: { from: [...adopted], to: 'REJECTED' },
    answerInquiry: { from: ['ADMITTED'], to: 'SETTLED' },
    withdrawMotion: { from: ['IN_CONSULTATION'], to: 'WITHDRAWN', reason: true },
    withdrawPaper: { from: ['OFFERED', 'LAPSED', ...underWay], to: 'WITHDRAWN', reason: true },
  },
})
/** The moves of a paper. */
export type PaperVerb =
  | 'takeUpPaper'
  | 'declineOffer'
  | 'lapseOffer'
  | 'chooseAnotherWay'
  | 'admitPaper'
  | 'refusePaper'
  | 'returnPaper'
  | 'answerQuestions'
  | 'requestStatement'
  | 'skipStatement'
  | 'receiveStatement'
  | 'startRoute'
  | 'decideUrgently'
  | 'returnToAuthor'
  | 'answerCommittee'
  | 'adoptPaper'
  | 'adoptPaperAmended'
  | 'adoptPaperPartly'
  | 'rejectPaper'
  | 'notePaper'
  | 'settlePaper'
  | 'suspendResolution'
  | 'annulResolution'
  | 'answerInquiry'
  | 'withdrawMotion'
  | 'withdrawPaper'

/** The administration's statement: asked for, signed, delivered. */
export const statementMachine = machine<Statement, StatementState, StatementVerb>({
  name: 'papers.statement',
  entity: Statement,
  states: {
    REQUESTED: { editable: true },
    CO_SIGNING: {},
    DELIVERED: { terminal: true, public: true },
    OBSOLETE: { terminal: true },
  },
  initial: ['REQUESTED'],
  moves: {
    deliverStatement: { from: ['REQUESTED'], to: 'CO_SIGNING' },
    publishStatement: { from: ['CO_SIGNING'], to: 'DELIVERED' },
    dropStatement: { from: ['REQUESTED', 'CO_SIGNING'], to: 'OBSOLETE' },
  },
})
/** The moves of a statement. */
export type StatementVerb = 'deliverStatement' | 'publishStatement' | 'dropStatement'

/** An organisation's answer to the question whether it applies too. */
export const coApplicantMachine = machine<CoApplicant, CoApplicantState, CoApplicantVerb>({
  name: 'papers.coApplicant',
  entity: CoApplicant,
  states: {
    INVITED: {},
    ACCEPTED: { terminal: true },
    DECLINED: { terminal: true },
    WITHDRAWN: { terminal: true },
  },
  initial: ['INVITED'],
  moves: {
    acceptCoApplication: { from: ['INVITED'], to: 'ACCEPTED' },
    declineCoApplication: { from: ['INVITED'], to: 'DECLINED' },
    withdrawCoApplication: { from: ['INVITED'], to: 'WITHDRAWN' },
  },
})
/** The moves of a co-applicant. */
export type CoApplicantVerb = 'acceptCoApplication' | 'declineCoApplication' | 'withdrawCoApplication'
