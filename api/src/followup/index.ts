import './policy.js'

export { mountGuestLists } from './routes.js'
