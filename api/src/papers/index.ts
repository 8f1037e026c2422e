import './personal.js'
import './policy.js'
import './seenIf.js'
import { alsoRead, type ClassRef } from '../platform/index.js'
import { DraftResolution } from './DraftResolution.js'
import { Follow } from './Follow.js'
import { NumberRule, NumberSeries } from './NumberSeries.js'
import { Paper } from './Paper.js'
import { Proposal } from './Proposal.js'
import { CoApplicant, CostItem, GoalServed, ProposalBody } from './ProposalParts.js'
import { ProposalText } from './ProposalText.js'
import { Question } from './Question.js'
import { CoSignature, Statement } from './Statement.js'
import { UnsubscribeLink } from './UnsubscribeLink.js'

export * from './enums.js'
export * as paperVerbs from './verbs.js'
export { addDraftResolution } from './addDraftResolution.js'
export { takeAnswers } from './answerQuestions.js'
export { followAdmission, publishPaper } from './admitPaper.js'
export { applicantsOf } from './applicants.js'
export { arrive, type Arrival } from './arrive.js'
export { askQuestions } from './askQuestions.js'
export { days } from './deadlines.js'
export { foldCounts } from './foldCounts.js'
export { guards } from './guards.sql.js'
export { AnswerQuestionsInput, ExternalReferenceInput, WithReasonInput } from './inputs.js'
export { inform, lineOfPaper, type StepNotice, type StepTemplate } from './inform.js'
export { lapseOffers } from './lapseOffers.js'
export { bodyName, committeeName, officeName } from './names.js'
export { mountUnsubscribe } from './routes.js'
export { nextNumber, nextNumbers } from './nextNumber.js'
export { refreshSearch } from './refreshSearch.js'
export { finalVerbs, settle, type FinalState } from './settle.js'
export { coApplicantMachine, paperMachine, proposalMachine, statementMachine } from './states.js'
export { speaksForGroup, tellGroup } from './speaksForGroup.js'
export { askForGerman } from './submitProposal.js'
export { titleOf } from './titleOf.js'
export { subjectOf } from './subjectOf.js'
export { waitsFor, waitsForNobody, type Waiting } from './waits.js'
export { withdrawPaper } from './withdrawPaper.js'
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
  UnsubscribeLink,
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
  UnsubscribeLink,
]

// the search holds public rows only; who follows is read to be counted
alsoRead('paper_search', 'paper_count_now', 'paper_total_now')
alsoRead('follow', 'proposal_key', 'statement_key')
