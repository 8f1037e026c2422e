export { GoalStanding, MeasureParts } from './documents.js'
export { default as GoalState } from './GoalState.vue'
export { default as MeasureFacts } from './MeasureFacts.vue'
export { default as GoalWordings } from './GoalWordings.vue'
