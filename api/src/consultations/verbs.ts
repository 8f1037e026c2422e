/** What clerks, chairs and applicants do to a route, for modules that enter a history of it. */
export { admitTransfer } from './admitTransfer.js'
export { decideUrgently } from './decideUrgently.js'
export { insertConsultation } from './insertConsultation.js'
export { recordOutcome } from './recordOutcome.js'
export { skipConsultation } from './skipConsultation.js'
export { startRoute } from './startRoute.js'
export { suspendResolution } from './suspendResolution.js'
export { withdrawFromRoute } from './withdrawFromRoute.js'
