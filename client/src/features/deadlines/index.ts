export { default as ExpectedDates } from './ExpectedDates.vue'
export { default as HandInHint } from './HandInHint.vue'
