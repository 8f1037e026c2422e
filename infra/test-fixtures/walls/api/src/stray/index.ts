export { now } from '../platform/index.js'
