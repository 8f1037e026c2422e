export { NeedsNameQuery } from './documents.js'
export { default as StandingIn } from './StandingIn.vue'
export { default as YourName } from './YourName.vue'
