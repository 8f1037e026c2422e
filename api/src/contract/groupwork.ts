import * as v from 'valibot'
import {
  countField,
  dayField,
  filledField,
  idField,
  optionalField,
  reasonField,
  textField,
} from './fields.js'
import { itemKinds, ratingSteps } from './groupwork.lists.js'

/** Which group: by its id for who plans the event, by the token of its table for everybody else. */
const key = {
  groupId: v.nullish(idField, null),
  token: v.nullish(v.pipe(v.string(), v.maxLength(100, 'LINK_INVALID')), null),
}
const lines = v.pipe(v.array(filledField(300)), v.maxLength(30, 'TOO_MANY'))

/** The fields of a result; only those given are saved. */
export const itemFieldsSchema = v.object({
  text: v.optional(textField(1000)),
  year: v.optional(
    v.nullable(
      v.pipe(
        v.number('INVALID_VALUE'),
        v.integer('INVALID_VALUE'),
        v.minValue(2000, 'NUMBER_TOO_SMALL'),
        v.maxValue(2100, 'NUMBER_TOO_LARGE'),
      ),
    ),
  ),
  dueOn: v.optional(v.nullable(dayField)),
  responsible: v.optional(optionalField(300)),
  toInvolve: v.optional(lines),
  considerations: v.optional(lines),
})
/** The fields of a result. */
export type ItemFields = v.InferOutput<typeof itemFieldsSchema>

/** Saves a result, a new one under the id the device gave it. `revision` is the one the fields were typed over. */
export const saveGroupItemSchema = v.object({
  ...key,
  id: idField,
  kind: v.picklist(itemKinds, 'UNKNOWN_CHOICE'),
  parentId: v.nullish(idField, null),
  revision: countField(1_000_000_000),
  fields: itemFieldsSchema,
})
/** Moves a result under another goal (null = under the field) and before another one (null = to the end). */
export const moveGroupItemSchema = v.object({
  ...key,
  id: idField,
  parentId: v.nullish(idField, null),
  beforeId: v.nullish(idField, null),
})
/** Takes a result away, or brings it back. */
export const groupItemSchema = v.object({ ...key, id: idField })
/** A group, by id or token. */
export const groupKeySchema = v.object(key)
/** A group by id or token, as checked. */
export type GroupKey = v.InferOutput<typeof groupKeySchema>
/** Opens a final result again. */
export const reopenGroupSchema = v.object({ id: idField, reason: reasonField })

/** Hands shown for each step, the most realistic first. */
export const rateGoalSchema = v.object({
  id: idField,
  hands: v.pipe(v.array(countField(100_000)), v.length(ratingSteps.length, 'INVALID_VALUE')),
})

const count = v.nullish(countField(100_000), null)
const vote = {
  /** Carried by all, without counting. */
  unanimous: v.optional(v.boolean('INVALID_VALUE'), false),
  yes: count,
  no: count,
  abstained: count,
  note: optionalField(2000),
}
const counted = (one: { unanimous: boolean; yes: number | null; no: number | null }) =>
  one.unanimous || (one.yes !== null && one.no !== null)
/** The vote of the plenum on one goal or several together: unanimously, or counted. */
export const voteOnGoalsSchema = v.pipe(
  v.object({
    ids: v.pipe(v.array(idField), v.minLength(1, 'REQUIRED'), v.maxLength(200, 'TOO_MANY')),
    ...vote,
  }),
  v.forward(v.partialCheck([['unanimous'], ['yes'], ['no']], counted, 'VOTE_NEEDED'), ['yes']),
)
/** Corrects the vote on a goal; a note that is not told stays. */
export const correctVoteSchema = v.pipe(
  v.object({ id: idField, reason: reasonField, ...vote, note: v.optional(vote.note) }),
  v.forward(v.partialCheck([['unanimous'], ['yes'], ['no']], counted, 'VOTE_NEEDED'), ['yes']),
)
/** A vote as checked. */
export interface PlenumVote {
  unanimous: boolean
  yes: number | null
  no: number | null
  abstained: number | null
  note?: string | null | undefined
}
