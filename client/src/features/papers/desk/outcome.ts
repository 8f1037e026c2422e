import {
  endingOutcomes,
  needsOfOutcome,
  votesContradict,
  type ConsultationRole,
  type GroupStance,
  type Outcome,
} from '@mitsprache/api/contract'
import { readCount } from './numbers.js'

/** What is typed about the end of a station. */
export interface OutcomeForm {
  outcome: Outcome | ''
  decidedOn: string
  text: string
  reason: string
  /** How votes are told: totals, by Fraktion, both or not at all. */
  counted: string[]
  votesFor: string
  votesAgainst: string
  abstentions: string
  /** Stance of each Fraktion by its id; none while it is not known. */
  stances: Record<string, string>
  committeeId: string
  dueOn: string
  questions: string[]
}

/** Which fields an outcome has, and which of them cannot stay empty. */
export interface OutcomeFields {
  text: 'required' | 'shown' | 'none'
  reason: 'required' | 'optional'
  votes: boolean
  committee: boolean
  dueOn: 'required' | 'optional' | 'none'
  questions: boolean
}

/** The committee decided or recommended on a text. */
const worded: readonly Outcome[] = [
  'ADOPTED',
  'ADOPTED_AMENDED',
  'PARTLY_ADOPTED',
  'RECOMMENDED',
  'RECOMMENDED_AMENDED',
]
/** Nothing was voted on. */
const unvoted: readonly Outcome[] = ['NOTED', 'NO_VOTE', 'REMOVED_FROM_AGENDA', 'WITHDRAWN', 'SETTLED']

/** The fields of an outcome. */
export function fieldsOf(outcome: Outcome): OutcomeFields {
  const needs = needsOfOutcome(outcome)
  return {
    text: needs.text ? 'required' : worded.includes(outcome) ? 'shown' : 'none',
    reason: needs.reason ? 'required' : 'optional',
    votes: !unvoted.includes(outcome),
    committee: needs.committeeId,
    dueOn: needs.dueOn ? 'required' : needs.questions ? 'optional' : 'none',
    questions: needs.questions,
  }
}

/** What follows from an outcome, as the key of a sentence. */
export function effectOf(role: ConsultationRole, outcome: Outcome | '') {
  if (outcome === '') return 'none'
  if (outcome === 'RETURNED_TO_AUTHOR') return 'questions'
  if (outcome === 'RETURNED_TO_PREVIOUS') return 'previous'
  if (outcome === 'REFERRED') return 'referred'
  if (outcome === 'POSTPONED' || outcome === 'REMOVED_FROM_AGENDA') return 'again'
  return endingOutcomes[role].includes(outcome) ? 'ends' : 'goesOn'
}

/** The votes as they go to the API and into the result sentence. */
export function votesOf(form: OutcomeForm) {
  const shown = form.outcome !== '' && fieldsOf(form.outcome).votes
  const totals = shown && form.counted.includes('totals')
  const groups = shown && form.counted.includes('groups')
  const count = (typed: string) => (totals ? readCount(typed) : null)
  return {
    votesFor: count(form.votesFor),
    votesAgainst: count(form.votesAgainst),
    abstentions: count(form.abstentions),
    groupVotes: groups
      ? Object.entries(form.stances)
          .filter(([, stance]) => stance !== '')
          .map(([groupId, stance]) => ({ groupId, stance: stance as GroupStance }))
      : [],
  }
}

/** What goes to the API: only what belongs to the outcome, and the text only where it was changed. */
export function inputOf(form: OutcomeForm, id: string, draft: string) {
  if (form.outcome === '') return { id, outcome: undefined, decidedOn: form.decidedOn || undefined }
  const fields = fieldsOf(form.outcome)
  const changed = fields.text === 'required' || form.text.trim() !== draft.trim()
  return {
    id,
    outcome: form.outcome,
    decidedOn: form.decidedOn || undefined,
    text: fields.text !== 'none' && changed ? form.text : null,
    reason: form.reason,
    ...votesOf(form),
    committeeId: fields.committee ? form.committeeId || null : null,
    dueOn: fields.dueOn === 'none' ? null : form.dueOn || null,
    questions: fields.questions ? form.questions : [],
  }
}

/** What the fields of an outcome lack or contradict, with the code of what to say. */
export function wrongIn(
  form: OutcomeForm,
): { field: string; code: 'REQUIRED' | 'REASON_NEEDED' | 'VOTES_CONTRADICT' }[] {
  if (form.outcome === '') return []
  const fields = fieldsOf(form.outcome)
  const empty = [
    fields.text === 'required' && form.text.trim() === '' && 'text',
    fields.committee && form.committeeId === '' && 'committeeId',
    fields.dueOn === 'required' && form.dueOn === '' && 'dueOn',
  ].filter((field) => field !== false)
  return [
    ...empty.map((field) => ({ field, code: 'REQUIRED' as const })),
    ...(fields.reason === 'required' && form.reason.trim() === ''
      ? [{ field: 'reason', code: 'REASON_NEEDED' as const }]
      : []),
    ...(votesContradict(form.outcome, votesOf(form))
      ? [{ field: 'votesFor', code: 'VOTES_CONTRADICT' as const }]
      : []),
  ]
}
