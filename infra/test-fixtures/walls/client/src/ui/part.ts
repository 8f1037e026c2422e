export { paper } from '../features/page.js'
