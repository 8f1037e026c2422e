export { start } from '../../../infra/src/postgres.js'
