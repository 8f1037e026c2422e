import './personal.js'
import './policy.js'
import './stopWhileSuspended.js'
import './visibility.js'
import type { ClassRef } from '../platform/index.js'
import { Implementation } from './Implementation.js'
import { ImplementationReport } from './ImplementationReport.js'

export * from './enums.js'
export { guards } from './guards.sql.js'
export { followResolution } from './followResolution.js'
export { reportImplementation } from './reportImplementation.js'
export { implementationMachine } from './states.js'
export { Implementation, ImplementationReport }

/** The module's tables. */
export const entities: ClassRef[] = [Implementation, ImplementationReport]
