import './personal.js'
import './policy.js'
import { documentSeenIf } from '../documents/index.js'
import { alsoRead, sql, type ClassRef } from '../platform/index.js'
import { ChecklistItem } from './ChecklistItem.js'
import { countingGuards } from './counting.sql.js'
import { NamedKind } from './NamedKind.js'
import { ProgrammeItem } from './ProgrammeItem.js'
import { SummitGroup, SummitPlaces } from './places.js'
import { Participant, Registration } from './Registration.js'
import { RetentionRule } from './RetentionRule.js'
import { seatingGuards } from './seating.sql.js'
import { Summit } from './Summit.js'

import { organises } from './visibility.js'

export { openDueItems } from './checklistTasks.js'
export { ringUnreached } from './askToRing.js'
export { openToTell } from './openToTell.js'
export { lapsePlaces } from './lapsePlaces.js'
export { daysKept, RetentionKeyEnum, RetentionRule } from './RetentionRule.js'
export { ChecklistItem, Participant, ProgrammeItem, Registration, Summit, SummitGroup, SummitPlaces }
export { acceptPlace } from './acceptPlace.js'
export { changeParty, type Changes, type Named } from './changeParty.js'
export { comingNames } from './comingNames.js'
export { setOwnBadge, type Badge } from './setBadges.js'
export { cancelRegistration } from './cancelRegistration.js'
export { closeSummit } from './closeSummit.js'
export { RegistrationStateEnum } from './enums.js'
export { lockPlaces, lockPlacesOf } from './lockPlaces.js'
export { register, registerInvited, seating } from './register.js'
export { demandsAnswers } from './demands.js'
export { setProgramme } from './setProgramme.js'
export { seatAtDoor, unseatAtDoor } from './seatAtDoor.js'
export { enterRegistration } from './enterRegistration.js'
export { ParticipantInput, RegisterInput } from './inputs.js'
export { EnterRegistrationInput } from './organiser.inputs.js'
export { followsProgramme, type FollowsProgramme, type WorkshopChange } from './programmeFollowers.js'
export { followsMove, type FollowsMove } from './moveFollowers.js'
export { toldAlso, type AlsoTold } from './toldAlso.js'
export { guestWays, waysFor, type Way } from './guestWays.js'
export { titleIn, titleWords, type Named as NamedInLanguages, type Translations } from './words.js'
export { calendarEntry, movesOf } from './calendarEntry.js'
export { tellRegistrations } from './tellRegistered.js'
export { organises, organisesEvent, seesOwnOfRegistration } from './visibility.js'
export { registrationMachine, summitMachine } from './states.js'

/** The module's tables, lowest first. */
export const entities: ClassRef[] = [
  Summit,
  SummitPlaces,
  SummitGroup,
  Registration,
  Participant,
  ProgrammeItem,
  ChecklistItem,
  RetentionRule,
  NamedKind,
]
/** Seating is decided in the database, and who waits is counted there. */
export const guards: string[] = [seatingGuards, countingGuards]

// counted for everybody who sees the event
alsoRead('summit_places')

// documents of an event are for those who plan it
documentSeenIf(
  (d, v) =>
    sql`(${d.subjectEntity} = 'Summit' and exists (select 1 from summit planned where planned.id = ${d.subjectId} and ${organises(sql`planned.body_id`, v)}))`,
)
