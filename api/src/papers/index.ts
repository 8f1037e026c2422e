import type { ClassRef } from '../platform/index.js'
import { DraftResolution } from './DraftResolution.js'
import { Follow } from './Follow.js'
import { NumberRule, NumberSeries } from './NumberSeries.js'
import { Paper } from './Paper.js'
import { Proposal } from './Proposal.js'
import { CoApplicant, CostItem, GoalServed, ProposalBody } from './ProposalParts.js'
import { ProposalText } from './ProposalText.js'
import { Question } from './Question.js'
import { CoSignature, Statement } from './Statement.js'

export * from './enums.js'
export { appliesFor, handlesBody, handlesPaper, insideOfPaper, seesPaperId } from './visibility.js'
export {
  CoApplicant,
  CoSignature,
  CostItem,
  DraftResolution,
  Follow,
  GoalServed,
  NumberRule,
  NumberSeries,
  Paper,
  Proposal,
  ProposalBody,
  ProposalText,
  Question,
  Statement,
}

/** The module's tables, lowest first. */
export const entities: ClassRef[] = [
  Proposal,
  ProposalText,
  ProposalBody,
  CoApplicant,
  GoalServed,
  CostItem,
  Paper,
  DraftResolution,
  Statement,
  CoSignature,
  Question,
  NumberRule,
  NumberSeries,
  Follow,
]
