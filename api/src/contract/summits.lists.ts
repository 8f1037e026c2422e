/** Kinds of event, each with its own purpose (workshop documentation): taking stock and carrying goals; thematic preparation; work; telling; steering. */
export const summitKinds = [
  'SUMMIT',
  'CONFERENCE',
  'WORKSHOP',
  'INFORMATION_EVENT',
  'STEERING_MEETING',
] as const
/** A kind of event. */
export type SummitKind = (typeof summitKinds)[number]

/** States of an event. */
export const summitStates = ['DRAFT', 'ANNOUNCED', 'CALLED_OFF', 'HELD'] as const
/** A state of an event. */
export type SummitState = (typeof summitStates)[number]

/** States of a registration. */
export const registrationStates = ['CONFIRMED', 'WAITLISTED', 'OFFERED', 'LAPSED', 'CANCELLED'] as const
/** A state of a registration. */
export type RegistrationState = (typeof registrationStates)[number]
/** Registrations that hold a place or wait for one. */
export const liveRegistrationStates = [
  'CONFIRMED',
  'WAITLISTED',
  'OFFERED',
] as const satisfies readonly RegistrationState[]
/** Registrations that neither hold a place nor wait for one any more. */
export const endedRegistrationStates = ['LAPSED', 'CANCELLED'] as const satisfies readonly RegistrationState[]

/** What is usually to be done for an event; the text `tasks.kinds.summits.<key>` says it. */
export const checklistKeys = [
  'date',
  'room',
  'programme',
  'invite',
  'interpreters',
  'childcare',
  'catering',
  'materials',
  'helpers',
  'minutes',
  'followUp',
] as const
/** One of the usual things. */
export type ChecklistKey = (typeof checklistKeys)[number]

/** What everybody is told of the places that are left; how many exactly would tell of single people. */
export const roomLeft = ['FREE', 'FEW', 'FULL'] as const
/** Whether places are left. */
export type RoomLeft = (typeof roomLeft)[number]
/** So many free places, or fewer, are few, when they are no more than a quarter of all. */
export const fewPlaces = 10
