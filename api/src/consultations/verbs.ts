/** What clerks, chairs and applicants do to a route, for modules that enter a history of it. */
export { admitTransfer } from './admitTransfer.js'
export { recordOutcome } from './recordOutcome.js'
export { startRoute } from './startRoute.js'
export { withdrawFromRoute } from './withdrawFromRoute.js'
