export { now } from '../../api/src/platform/index.js'
