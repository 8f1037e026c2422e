export { paper } from '../../api/src/papers/index.js'
