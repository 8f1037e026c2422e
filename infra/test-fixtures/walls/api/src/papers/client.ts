export { paper } from '../../../client/src/features/page.js'
