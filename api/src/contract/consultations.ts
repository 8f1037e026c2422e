import * as v from 'valibot'
import { committeeKinds } from './committees.lists.js'
import {
  consultationRoles,
  groupStances,
  mayApplicantsSpeak,
  noOutcomes,
  outcomes,
  yesOutcomes,
  suspensionGrounds,
  urgentTakers,
  type ConsultationRole,
  type Outcome,
  type StationSource,
} from './consultations.lists.js'
import { countField, dayField, filledField, idField, optionalField, reasonField } from './fields.js'
import { paperKinds } from './papers.lists.js'

const procedural = ['POSTPONED', 'REFERRED', 'RETURNED_TO_AUTHOR', 'REMOVED_FROM_AGENDA'] as const
const advice = [
  'RECOMMENDED',
  'RECOMMENDED_AMENDED',
  'NOT_RECOMMENDED',
  'NOTED',
  'NO_VOTE',
  'NO_OPINION',
] as const
const verdict = [
  'ADOPTED',
  'ADOPTED_AMENDED',
  'PARTLY_ADOPTED',
  'REJECTED',
  'SETTLED',
  'NOTED',
  'NO_VOTE',
] as const

/** Which outcomes a committee may record in its role. NO_OPINION is written by the schedule alone. */
export const outcomesOfRole: Readonly<Record<ConsultationRole, readonly Outcome[]>> = {
  HEARING: [...advice.filter((o) => o !== 'NO_OPINION'), ...procedural],
  PRELIMINARY: [...advice.filter((o) => o !== 'NO_OPINION'), ...procedural, 'RETURNED_TO_PREVIOUS'],
  DECISION: [...verdict, ...procedural, 'RETURNED_TO_PREVIOUS'],
  NOTICE: ['NOTED', 'POSTPONED', 'REFERRED', 'REMOVED_FROM_AGENDA'],
  OWN_MOTION: ['ADOPTED', 'ADOPTED_AMENDED', 'REJECTED', 'SETTLED', 'WITHDRAWN', ...procedural],
}
/** A resolution that came back is confirmed, changed or lifted; noting it again decides nothing. */
const reviewed: readonly Outcome[] = [
  'ADOPTED',
  'ADOPTED_AMENDED',
  'PARTLY_ADOPTED',
  'REJECTED',
  'POSTPONED',
  'REFERRED',
  'REMOVED_FROM_AGENDA',
]
/** An urgent decision is approved or revoked, or that is put off. */
const approved: readonly Outcome[] = ['ADOPTED', 'REJECTED', 'POSTPONED', 'REMOVED_FROM_AGENDA']
/** Which outcomes may be recorded at a station: those of its role, fewer where a resolution came back or an urgent decision is to be approved. */
export function outcomesAt(role: ConsultationRole, source?: StationSource): readonly Outcome[] {
  if (source === 'URGENCY') return approved
  return source === 'REVIEW' ? reviewed : outcomesOfRole[role]
}
/** Outcomes that need a reason: a no, a sending back, a change, a putting off. */
export const outcomesWithReason: readonly Outcome[] = [
  'REJECTED',
  'NOT_RECOMMENDED',
  'PARTLY_ADOPTED',
  'ADOPTED_AMENDED',
  'RECOMMENDED_AMENDED',
  'POSTPONED',
  'REFERRED',
  'RETURNED_TO_AUTHOR',
  'RETURNED_TO_PREVIOUS',
  'REMOVED_FROM_AGENDA',
  'WITHDRAWN',
]
/** Outcomes after which a changed text goes on. */
export const outcomesWithChange: readonly Outcome[] = [
  'RECOMMENDED_AMENDED',
  'ADOPTED_AMENDED',
  'PARTLY_ADOPTED',
]
/** Outcomes that end the paper at this station, whatever would follow. */
export const endingOutcomes: Readonly<Record<ConsultationRole, readonly Outcome[]>> = {
  HEARING: [],
  PRELIMINARY: [],
  DECISION: ['REJECTED', 'SETTLED'],
  NOTICE: [],
  OWN_MOTION: ['REJECTED', 'SETTLED', 'WITHDRAWN'],
}

/** What has to be told besides an outcome, so that nothing that was changed, sent on or put off gets lost. */
export function needsOfOutcome(outcome: Outcome) {
  return {
    reason: outcomesWithReason.includes(outcome),
    text: outcomesWithChange.includes(outcome),
    committeeId: outcome === 'REFERRED',
    dueOn: outcome === 'REFERRED' || outcome === 'POSTPONED',
    questions: outcome === 'RETURNED_TO_AUTHOR',
  }
}

/** Whether counted votes cannot have led to this outcome: abstentions do not count, a tie is a no. */
export function votesContradict(
  outcome: Outcome,
  { votesFor, votesAgainst }: { votesFor: number | null; votesAgainst: number | null },
): boolean {
  if (votesFor === null || votesAgainst === null || Number.isNaN(votesFor + votesAgainst)) return false
  const carried = votesFor > votesAgainst
  return carried ? noOutcomes.includes(outcome) : yesOutcomes.includes(outcome)
}

/** Starts the way of a paper through its body. The reason is needed when the statement is overdue. */
export const startRouteSchema = v.object({ id: idField, templateId: idField, reason: optionalField(4000) })

const groupVote = v.object({ groupId: idField, stance: v.picklist(groupStances, 'UNKNOWN_CHOICE') })
/** Records how a station ended. */
export const recordOutcomeSchema = v.object({
  id: idField,
  outcome: v.picklist(outcomes, 'UNKNOWN_CHOICE'),
  decidedOn: dayField,
  text: optionalField(20_000),
  reason: optionalField(4000),
  votesFor: v.nullish(countField(1000), null),
  votesAgainst: v.nullish(countField(1000), null),
  abstentions: v.nullish(countField(1000), null),
  groupVotes: v.optional(v.pipe(v.array(groupVote), v.maxLength(15, 'TOO_MANY')), []),
  committeeId: v.nullish(idField, null),
  dueOn: v.nullish(dayField, null),
  questions: v.optional(v.pipe(v.array(filledField(2000)), v.maxLength(20, 'TOO_MANY')), []),
})
/** What is recorded of a station's end. */
export type RecordOutcome = v.InferOutput<typeof recordOutcomeSchema>

/** Adds a station to a running route, with a reason. */
export const insertConsultationSchema = v.object({
  id: idField,
  committeeId: idField,
  role: v.picklist(consultationRoles, 'UNKNOWN_CHOICE'),
  position: countField(1000),
  alone: v.optional(v.boolean('INVALID_VALUE'), false),
  dueDays: v.optional(countField(1000), 60),
  reason: reasonField,
})

/** The mayor or the Landrat objects to a resolution: it is suspended. */
export const suspendResolutionSchema = v.object({
  /** The paper. */
  id: idField,
  ground: v.picklist(suspensionGrounds, 'UNKNOWN_CHOICE'),
  /** Who objects: function and name; needed unless members of the committee are named. */
  byName: optionalField(200),
  /** APPEAL: the members of the committee who object, by their memberships. */
  memberIds: v.optional(v.pipe(v.array(idField), v.maxLength(200, 'TOO_MANY')), []),
  suspendedOn: dayField,
  reason: reasonField,
})
/** A decision that could not wait for the council, as it was taken. */
export const decideUrgentlySchema = v.object({
  /** The paper. */
  id: idField,
  takenBy: v.picklist(urgentTakers, 'UNKNOWN_CHOICE'),
  /** COMMITTEE: which. */
  committeeId: v.nullish(idField, null),
  /** HEAD_AND_MEMBER: function and name of both. */
  byName: optionalField(200),
  withName: optionalField(200),
  decidedOn: dayField,
  /** Why it could not wait. */
  reason: reasonField,
  text: filledField(20_000),
  isPublic: v.optional(v.boolean('INVALID_VALUE'), true),
})
/** What the supervisory authority says to a resolution the body stood by. */
export const recordSupervisionSchema = v.object({
  id: idField,
  upheld: v.boolean('INVALID_VALUE'),
  decidedOn: dayField,
  reason: reasonField,
})

/** What the Kreis writes back to a town's request. */
export const answerTransferSchema = v.object({ id: idField, answer: reasonField })
/** Makes a town's request a paper of the Kreis. */
export const admitTransferSchema = v.object({
  id: idField,
  kind: v.picklist(paperKinds, 'UNKNOWN_CHOICE'),
})

const templateStation = v.object({
  position: countField(1000),
  committeeKind: v.picklist(committeeKinds, 'UNKNOWN_CHOICE'),
  role: v.picklist(consultationRoles, 'UNKNOWN_CHOICE'),
  dueDays: countField(1000),
  isPublic: v.optional(v.boolean('INVALID_VALUE'), true),
  maySpeak: v.optional(v.picklist(mayApplicantsSpeak, 'UNKNOWN_CHOICE'), 'ON_REQUEST'),
})
/** Writes a new version of a route template. */
export const saveRouteTemplateSchema = v.object({
  key: v.pipe(v.string('REQUIRED'), v.regex(/^[a-z][a-z0-9-]{1,60}$/, 'INVALID_VALUE')),
  bodyId: v.nullish(idField, null),
  paperKind: v.nullish(v.picklist(paperKinds, 'UNKNOWN_CHOICE'), null),
  forDistrict: v.optional(v.boolean('INVALID_VALUE'), false),
  forwardsToDistrict: v.optional(v.boolean('INVALID_VALUE'), false),
  stations: v.pipe(v.array(templateStation), v.minLength(1, 'REQUIRED'), v.maxLength(20, 'TOO_MANY')),
})
