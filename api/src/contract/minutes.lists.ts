/** How far minutes are: being written, signed by one of two, effective by both signatures. */
export const minutesStates = ['DRAFT', 'SIGNED', 'EFFECTIVE'] as const
/** State of minutes. */
export type MinutesState = (typeof minutesStates)[number]

/** As what minutes are signed. */
export const minutesDuties = ['CHAIR', 'KEEPER'] as const
/** Duty of who signs. */
export type MinutesDuty = (typeof minutesDuties)[number]

/** What is added to the facts: what happened, what somebody declared, what somebody wants to have on record. */
export const minutesNoteKinds = ['NOTE', 'STATEMENT', 'RECORD'] as const
/** Kind of an addition. */
export type MinutesNoteKind = (typeof minutesNoteKinds)[number]
