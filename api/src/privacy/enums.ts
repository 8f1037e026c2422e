import { retentionKeys } from '../contract/followup.lists.js'
import {
  dataKinds,
  dataRecipients,
  dataSubjects,
  keptRules,
  processingActivities,
} from '../contract/privacy.lists.js'
import { enumOf } from '../platform/index.js'

/** GraphQL enum of the activities of processing. */
export const ProcessingActivityKeyEnum = enumOf(
  processingActivities,
  'ProcessingActivityKey',
  'What data of people are there for.',
)
/** GraphQL enum of the kinds of data of people. */
export const DataKindEnum = enumOf(dataKinds, 'DataKind', 'A kind of data of people.')
/** GraphQL enum of those whose data are kept. */
export const DataSubjectEnum = enumOf(dataSubjects, 'DataSubject', 'Somebody whose data are kept.')
/** GraphQL enum of those who get to see data. */
export const DataRecipientEnum = enumOf(
  dataRecipients,
  'DataRecipient',
  'Somebody who gets to see data of people.',
)
/** GraphQL enum of how long something is kept. */
export const KeptKeyEnum = enumOf(
  [...retentionKeys, ...keptRules],
  'KeptKey',
  'How long something is kept: days after an event for what an event leaves behind, else a rule.',
)
