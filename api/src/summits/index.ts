import './policy.js'
import { alsoRead, type ClassRef } from '../platform/index.js'
import { SummitGroup, SummitPlaces } from './places.js'
import { Participant, Registration } from './Registration.js'
import { seatingGuards } from './seating.sql.js'
import { Summit } from './Summit.js'

export { lapsePlaces } from './lapsePlaces.js'
export { Participant, Registration, Summit, SummitGroup, SummitPlaces }
export { registrationMachine, summitMachine } from './states.js'

/** The module's tables, lowest first. */
export const entities: ClassRef[] = [Summit, SummitPlaces, SummitGroup, Registration, Participant]
/** Seating is decided in the database. */
export const guards: string[] = [seatingGuards]

// counted for everybody who sees the event
alsoRead('summit_places')
