export { PaperQueries } from './papers/papers.resolver.js'
export { paper } from './papers/paper.js'
export const api = 1
