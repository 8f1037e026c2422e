export { a } from './circleA.js'
export const b = 2
