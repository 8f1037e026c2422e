export { GoalStanding, MeasureParts } from './documents.js'
export { default as GoalState } from './GoalState.vue'
export { default as MeasureFacts } from './MeasureFacts.vue'
