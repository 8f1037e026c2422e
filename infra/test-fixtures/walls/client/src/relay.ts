export { now } from '../../workers/src/main.js'
