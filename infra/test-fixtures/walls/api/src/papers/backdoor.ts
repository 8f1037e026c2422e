export { now } from '../platform/clock.js'
