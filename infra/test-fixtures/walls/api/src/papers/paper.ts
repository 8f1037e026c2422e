import { now } from '../platform/index.js'
export const paper = () => now()
