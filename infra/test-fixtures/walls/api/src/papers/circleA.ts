export { b } from './circleB.js'
export const a = 1
