import {
  beginsFor,
  coApplicantStates,
  costKinds,
  draftResolutionOrigins,
  financialEffects,
  numberResets,
  paperKinds,
  paperStates,
  proposalStandings,
  proposalStates,
  statementStates,
  toldBy,
  waitedFor,
  waysIn,
} from '../contract/papers.lists.js'
import { enumOf } from '../platform/index.js'

/** GraphQL enum of the ways in. */
export const WayInEnum = enumOf(waysIn, 'WayIn', 'How a proposal comes in.')
/** GraphQL enum of those a proposal may be begun for. */
export const BeginsForEnum = enumOf(beginsFor, 'BeginsFor', 'Whom a proposal may be begun for.')
/** GraphQL enum of the standings of one's own proposals. */
export const ProposalStandingEnum = enumOf(
  proposalStandings,
  'ProposalStanding',
  'How one’s own proposals stand: written, on their way, ended, or asked to join.',
)
/** GraphQL enum of the states of a proposal. */
export const ProposalStateEnum = enumOf(proposalStates, 'ProposalState', 'States of a proposal.')
/** GraphQL enum of the kinds of paper. */
export const PaperKindEnum = enumOf(paperKinds, 'PaperKind', 'Kinds of paper.')
/** GraphQL enum of the states of a paper. */
export const PaperStateEnum = enumOf(paperStates, 'PaperState', 'States of a paper.')
/** GraphQL enum of those a paper waits for. */
export const WaitedForEnum = enumOf(waitedFor, 'WaitedFor', 'Whom a paper waits for.')
/** GraphQL enum of the ways a proposal was told. */
export const ToldByEnum = enumOf(toldBy, 'ToldBy', 'How something was told when someone else wrote it down.')
/** GraphQL enum of the parts of the cost. */
export const CostKindEnum = enumOf(costKinds, 'CostKind', 'Parts of the cost.')
/** GraphQL enum of the answers of a co-applicant. */
export const CoApplicantStateEnum = enumOf(
  coApplicantStates,
  'CoApplicantState',
  'Answers to an invitation to apply together.',
)
/** GraphQL enum of the states of a statement. */
export const StatementStateEnum = enumOf(
  statementStates,
  'StatementState',
  'States of a statement of the administration.',
)
/** GraphQL enum of the financial effects. */
export const FinancialEffectEnum = enumOf(
  financialEffects,
  'FinancialEffect',
  'What a paper costs the budget.',
)
/** GraphQL enum of the origins of a draft resolution. */
export const DraftResolutionOriginEnum = enumOf(
  draftResolutionOrigins,
  'DraftResolutionOrigin',
  'Who wrote a draft resolution.',
)
/** GraphQL enum of the resets of a number series. */
export const NumberResetEnum = enumOf(numberResets, 'NumberReset', 'When running numbers begin again.')
