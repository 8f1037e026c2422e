import './personal.js'
import './policy.js'
import { alsoRead, type ClassRef } from '../platform/index.js'
import { CalledArea } from './CalledArea.js'
import { FlowReceipt, FlowReminder } from './FlowReceipt.js'

export { callIn, endCall } from './callIn.js'
export { confirmFlow } from './confirmFlow.js'
export { guards } from './guards.sql.js'
export { nameSeat } from './nameSeat.js'
export { remindFlow } from './remindFlow.js'
export { resolveComposition } from './resolveComposition.js'
export { watchContinuity } from './watchContinuity.js'
export { CalledArea, FlowReceipt, FlowReminder }

/** The module's tables. */
export const entities: ClassRef[] = [CalledArea, FlowReceipt, FlowReminder]

// counted over who was at meetings: a number of a row is everybody's
alsoRead('seat_continuity')
