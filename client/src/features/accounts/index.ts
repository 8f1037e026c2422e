export { NeedsNameQuery } from './documents.js'
export { default as YourName } from './YourName.vue'
