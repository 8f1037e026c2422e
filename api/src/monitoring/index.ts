import './personal.js'
import './policy.js'
import { alsoRead, type ClassRef } from '../platform/index.js'
import { IndicatorTarget } from './IndicatorTarget.js'
import { IndicatorValue } from './IndicatorValue.js'
import { ValueSource } from './ValueSource.js'

// what everybody may see of a value is worked out there
alsoRead('indicator_value_shown')

export { correctValue } from './correctValue.js'
export { LightEnum } from './enums.js'
export { mountValues } from './routes.js'
export { guards } from './guards.sql.js'
export { IndicatorTarget, IndicatorValue, ValueSource }

/** The module's tables, lowest first. */
export const entities: ClassRef[] = [ValueSource, IndicatorValue, IndicatorTarget]
