import './policy.js'
import { alsoRead, type ClassRef } from '../platform/index.js'
import { BudgetSession } from './BudgetSession.js'

export { watchNotices } from './watchNotices.js'

/** The module's tables. */
export const entities: ClassRef[] = [BudgetSession]

// shown as a field of the meeting
alsoRead('budget_session')
