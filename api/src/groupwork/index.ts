import './personal.js'
import './policy.js'
import { alsoRead, type ClassRef } from '../platform/index.js'
import { GroupItem } from './GroupItem.js'
import { SummitPaper } from './SummitPaper.js'
import { WorkGroup } from './WorkGroup.js'

export { draftGoalMachine, groupMachine } from './states.js'
export { GroupItem, SummitPaper, WorkGroup }

/** The module's tables, lowest first. */
export const entities: ClassRef[] = [WorkGroup, GroupItem, SummitPaper]

// that an event sent a paper is known; what the paper says is seen as every proposal
alsoRead('summit_paper')
