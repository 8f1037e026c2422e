import './personal.js'
import './policy.js'
import type { ClassRef } from '../platform/index.js'
import { Ownership } from './Ownership.js'

export { askOwners, valueEntered } from './askOwners.js'
export { Ownership }

/** The module's tables. */
export const entities: ClassRef[] = [Ownership]
