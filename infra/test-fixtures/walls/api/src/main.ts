export { PaperQueries } from './papers/papers.resolver.js'
export { now } from './platform/clock.js'
export const api = 1
