import { minutesDuties, minutesNoteKinds, minutesStates } from '../contract/minutes.lists.js'
import { enumOf } from '../platform/index.js'

/** GraphQL enum of the states of minutes. */
export const MinutesStateEnum = enumOf(minutesStates, 'MinutesState', 'How far minutes are.')
/** GraphQL enum of those who sign. */
export const MinutesDutyEnum = enumOf(minutesDuties, 'MinutesDuty', 'As what minutes are signed.')
/** GraphQL enum of what is added to minutes. */
export const MinutesNoteKindEnum = enumOf(minutesNoteKinds, 'MinutesNoteKind', 'What is added to minutes.')
