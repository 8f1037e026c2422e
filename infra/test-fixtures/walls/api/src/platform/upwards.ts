export { paper } from '../papers/index.js'
