export { api } from '../main.js'
