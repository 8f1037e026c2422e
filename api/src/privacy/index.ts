import './personal.js'

export { mountRegister } from './routes.js'
export { activityFacts } from './activities.js'
export { heldColumns } from './processingRegister.js'
