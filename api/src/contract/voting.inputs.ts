import * as v from 'valibot'
import { groupStances } from './consultations.lists.js'
import { recordOutcomeSchema } from './consultations.js'
import { countField, idField, optionalField, reasonField } from './fields.js'
import { resolutionKinds } from './procedure.lists.js'
import { ballotSubjects, majorities, presences, proceduralMotions, voteChoices } from './voting.lists.js'

const yesNo = v.optional(v.boolean('INVALID_VALUE'), false)

/** Calls an item. */
export const callItemSchema = v.object({ meetingId: idField, itemId: idField })

const seatTaken = v.object({
  seatId: idField,
  presence: v.picklist(presences, 'UNKNOWN_CHOICE'),
  deputyId: v.nullish(idField, null),
})
/** Who takes which seat from now on. */
export const recordPresenceSchema = v.object({
  meetingId: idField,
  seats: v.pipe(v.array(seatTaken), v.minLength(1, 'REQUIRED'), v.maxLength(300, 'TOO_MANY')),
})
/** Who may not take part in an item; lifted when it was recorded by mistake. */
export const recusalSchema = v.object({ itemId: idField, seatId: idField })

/** Puts a motion. */
export const putMotionSchema = v.pipe(
  v.object({
    itemId: idField,
    committeeId: v.nullish(idField, null),
    consultationId: v.nullish(idField, null),
    subject: v.picklist(ballotSubjects, 'UNKNOWN_CHOICE'),
    motion: v.nullish(v.picklist(proceduralMotions, 'UNKNOWN_CHOICE'), null),
    text: optionalField(20_000),
    rank: v.optional(countField(100), 0),
  }),
  v.forward(
    v.check(({ subject, motion }) => (subject === 'PROCEDURAL') === (motion !== null), 'UNKNOWN_CHOICE'),
    ['motion'],
  ),
  v.forward(
    v.check(({ subject, text }) => subject !== 'AMENDMENT' || text !== null, 'REQUIRED'),
    ['text'],
  ),
)
/** What is put. */
export type PutMotion = v.InferOutput<typeof putMotionSchema>

/** Opens a vote on a motion: by the majority the rules ask for with that kind of resolution, or with a reason by another one. */
export const openBallotSchema = v.object({
  id: idField,
  secretDemands: v.optional(countField(1000), 0),
  byName: yesNo,
  resolutionKind: v.nullish(v.picklist(resolutionKinds, 'UNKNOWN_CHOICE'), null),
  majority: v.nullish(v.picklist(majorities, 'UNKNOWN_CHOICE'), null),
  majorityReason: optionalField(500),
})

/** What is asked for when a vote is opened. */
export type OpenBallot = v.InferOutput<typeof openBallotSchema>

/** One's own vote on a tablet. */
export const castVoteSchema = v.object({ id: idField, choice: v.picklist(voteChoices, 'UNKNOWN_CHOICE') })
/** Votes by name as they were called out. */
export const recordVotesSchema = v.object({
  id: idField,
  votes: v.pipe(
    v.array(v.object({ seatId: idField, choice: v.picklist(voteChoices, 'UNKNOWN_CHOICE') })),
    v.minLength(1, 'REQUIRED'),
    v.maxLength(300, 'TOO_MANY'),
  ),
})

const counts = {
  votesFor: countField(1000),
  votesAgainst: countField(1000),
  abstentions: countField(1000),
}
const groupHands = v.object({
  groupId: idField,
  stance: v.picklist(groupStances, 'UNKNOWN_CHOICE'),
  counts: v.nullish(v.object(counts), null),
})
/** A show of hands: totals, or what each Fraktion did and whoever sits for none. */
export const showOfHandsSchema = v.object({
  id: idField,
  ...counts,
  groups: v.optional(v.pipe(v.array(groupHands), v.maxLength(15, 'TOO_MANY')), []),
})
/** What the hands said. */
export type ShowOfHands = v.InferOutput<typeof showOfHandsSchema>
/** The papers of a secret vote, counted. */
export const paperBallotSchema = v.object({
  id: idField,
  ...counts,
  invalid: v.optional(countField(1000), 0),
})
/** Discards a vote that went wrong. */
export const discardBallotSchema = v.object({ id: idField, reason: reasonField })

const { outcome, text, reason, committeeId, dueOn, questions } = recordOutcomeSchema.entries
/** Ends an item for a station with its outcome; without one, what the vote says. An item that deals with no paper ends as a whole. */
export const concludeItemSchema = v.object({
  itemId: idField,
  consultationId: v.nullish(idField, null),
  outcome: v.nullish(outcome, null),
  ...{ text, reason, committeeId, dueOn, questions },
})
/** How an item ends. */
export type ConcludeItem = v.InferOutput<typeof concludeItemSchema>
