import {
  consultationRoles,
  consultationStates,
  dropReasons,
  groupStances,
  mayApplicantsSpeak,
  outcomes,
  resolutionSources,
  stationSources,
  suspensionGrounds,
  suspensionStates,
  transferStates,
  urgentStates,
  urgentTakers,
} from '../contract/consultations.lists.js'
import { enumOf } from '../platform/index.js'

/** GraphQL enum of the roles of a station. */
export const ConsultationRoleEnum = enumOf(
  consultationRoles,
  'ConsultationRole',
  'What a body may do at its station.',
)
/** GraphQL enum of the states of a station. */
export const ConsultationStateEnum = enumOf(consultationStates, 'ConsultationState', 'States of a station.')
/** GraphQL enum of the outcomes. */
export const OutcomeEnum = enumOf(outcomes, 'Outcome', 'How a station ended.')
/** GraphQL enum of the right to speak. */
export const MayApplicantsSpeakEnum = enumOf(
  mayApplicantsSpeak,
  'MayApplicantsSpeak',
  'Whether the applicants may speak at a station.',
)
/** GraphQL enum of the reasons why a station never had its turn. */
export const DropReasonEnum = enumOf(dropReasons, 'DropReason', 'Why a station never had its turn.')
/** GraphQL enum of how a station came into the route. */
export const StationSourceEnum = enumOf(stationSources, 'StationSource', 'How a station came into the route.')
/** GraphQL enum of the sources of a result. */
export const ResolutionSourceEnum = enumOf(
  resolutionSources,
  'ResolutionSource',
  'Where a result was recorded.',
)
/** GraphQL enum of the grounds of a suspension. */
export const SuspensionGroundEnum = enumOf(
  suspensionGrounds,
  'SuspensionGround',
  'Why a resolution is suspended.',
)
/** GraphQL enum of the states of a suspension. */
export const SuspensionStateEnum = enumOf(suspensionStates, 'SuspensionState', 'States of a suspension.')
/** GraphQL enum of how a Fraktion voted. */
export const GroupStanceEnum = enumOf(groupStances, 'GroupStance', 'How a Fraktion voted.')
/** GraphQL enum of the states of a transfer. */
export const TransferStateEnum = enumOf(
  transferStates,
  'TransferState',
  'States of a request that was sent to the Kreis.',
)
/** GraphQL enum of those who decide what cannot wait. */
export const UrgentTakerEnum = enumOf(
  urgentTakers,
  'UrgentTaker',
  'Who decides what cannot wait for the council.',
)
/** GraphQL enum of the states of an urgent decision. */
export const UrgentStateEnum = enumOf(urgentStates, 'UrgentState', 'States of an urgent decision.')
