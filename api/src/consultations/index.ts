import type { ClassRef } from '../platform/index.js'
import { Consultation } from './Consultation.js'
import { GroupVote, Resolution } from './Resolution.js'
import { RouteTemplate, TemplateStation } from './RouteTemplate.js'
import { Transfer } from './Transfer.js'

export * from './enums.js'
export { Consultation, GroupVote, Resolution, RouteTemplate, TemplateStation, Transfer }

/** The module's tables, lowest first. */
export const entities: ClassRef[] = [
  RouteTemplate,
  TemplateStation,
  Consultation,
  Resolution,
  GroupVote,
  Transfer,
]
