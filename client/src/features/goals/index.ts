export { GoalStanding } from './documents.js'
export { default as GoalState } from './GoalState.vue'
