import './line.js'
import './personal.js'
import './policy.js'
import { alsoRead, type ClassRef } from '../platform/index.js'
import { Consultation } from './Consultation.js'
import { GroupVote, Resolution } from './Resolution.js'
import { Route } from './Route.js'
import { RouteTemplate, TemplateStation } from './RouteTemplate.js'
import { Suspension } from './Suspension.js'
import { Transfer } from './Transfer.js'
import { UrgentDecision } from './UrgentDecision.js'

export * from './enums.js'
export { guards } from './guards.sql.js'
export * as routeVerbs from './verbs.js'
export { concludeLateStations } from './concludeLate.js'
export { followDecisions } from './followDecisions.js'
export { isHeld } from './isHeld.js'
export { lockPaperOf } from './lockPaper.js'
export { consultationMachine, suspensionMachine, transferMachine, urgentMachine } from './states.js'
export { followSuspensions, refuseHeld, type SuspensionStep } from './suspensions.js'
export {
  Consultation,
  GroupVote,
  Resolution,
  Route,
  RouteTemplate,
  Suspension,
  TemplateStation,
  Transfer,
  UrgentDecision,
}

/** The module's tables, lowest first. */
export const entities: ClassRef[] = [
  RouteTemplate,
  TemplateStation,
  Consultation,
  Resolution,
  GroupVote,
  Transfer,
  Suspension,
  UrgentDecision,
]

// the history is told by what `history` lets through
alsoRead('transition', 'reason', 'deed_for_absent')
