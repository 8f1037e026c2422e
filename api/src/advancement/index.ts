import './personal.js'
import './policy.js'
import type { ClassRef } from '../platform/index.js'
import { AdvancementOffice } from './AdvancementOffice.js'
import { AdvancementPlan } from './AdvancementPlan.js'

export { closeAdvancement, tendAdvancement } from './closeAdvancement.js'
export { openAdvancement } from './openAdvancement.js'
export { planAdvancement } from './planAdvancement.js'
export { AdvancementOffice, AdvancementPlan }

/** The module's tables, lowest first. */
export const entities: ClassRef[] = [AdvancementPlan, AdvancementOffice]
