import './policy.js'
import type { ClassRef } from '../platform/index.js'
import { CalledArea } from './CalledArea.js'

export { callIn, endCall } from './callIn.js'
export { nameSeat } from './nameSeat.js'
export { resolveComposition } from './resolveComposition.js'
export { CalledArea }

/** The module's tables. */
export const entities: ClassRef[] = [CalledArea]
