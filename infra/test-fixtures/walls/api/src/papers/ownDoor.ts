export { paper } from './index.js'
