import './personal.js'
import './policy.js'
import type { ClassRef } from '../platform/index.js'
import { MeasureEvaluation } from './MeasureEvaluation.js'
import { StrategyCycle } from './StrategyCycle.js'

export { draftProposal, officeOfKreis } from './draftProposal.js'
export { MeasureEvaluation, StrategyCycle }

/** The module's tables, lowest first. */
export const entities: ClassRef[] = [StrategyCycle, MeasureEvaluation]
