export { PriorityRound } from './PriorityRound.js'
export { PriorityTopic } from './PriorityTopic.js'
