export { paper } from './paper.js'
