import './policy.js'
import { alsoRead, type ClassRef } from '../platform/index.js'
import { CalledArea } from './CalledArea.js'

export { callIn, endCall } from './callIn.js'
export { guards } from './guards.sql.js'
export { nameSeat } from './nameSeat.js'
export { resolveComposition } from './resolveComposition.js'
export { watchContinuity } from './watchContinuity.js'
export { CalledArea }

/** The module's tables. */
export const entities: ClassRef[] = [CalledArea]

// counted over who was at meetings: a number of a row is everybody's
alsoRead('seat_continuity')
