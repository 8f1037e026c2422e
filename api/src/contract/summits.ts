import * as v from 'valibot'
import { filledField, idField, languageField, reasonField } from './fields.js'
import { summitKinds } from './summits.lists.js'

const instantField = v.pipe(
  v.date('INVALID_DATE'),
  v.check((at) => !Number.isNaN(at.getTime()), 'INVALID_DATE'),
)
const atLeastOne = (limit: number) =>
  v.pipe(
    v.number('REQUIRED'),
    v.integer('INVALID_VALUE'),
    v.minValue(1, 'NUMBER_TOO_SMALL'),
    v.maxValue(limit, 'NUMBER_TOO_LARGE'),
  )
/** A number of places; null = as many as come. */
const placesField = v.nullish(atLeastOne(100_000), null)

const groupsField = v.pipe(
  v.array(v.object({ actorGroupId: idField, capacity: placesField })),
  v.maxLength(30, 'TOO_MANY'),
  v.check((groups) => new Set(groups.map((g) => g.actorGroupId)).size === groups.length, 'INVALID_VALUE'),
)

const facts = {
  kind: v.picklist(summitKinds, 'UNKNOWN_CHOICE'),
  title: filledField(200),
  about: filledField(8000),
  place: filledField(300),
  startsAt: instantField,
  endsAt: instantField,
  registrationClosesAt: v.nullish(instantField, null),
  languages: v.optional(v.pipe(v.array(languageField), v.maxLength(20, 'TOO_MANY')), () => []),
  /** How long an offered place is held, in hours. */
  offerHours: v.optional(atLeastOne(336), 48),
}
const endsLater = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) => endsAt > startsAt

/** Plans an event. */
export const planSummitSchema = v.pipe(
  v.object({ ...facts, bodyId: idField, capacity: placesField, groups: v.optional(groupsField, () => []) }),
  v.forward(v.partialCheck([['startsAt'], ['endsAt']], endsLater, 'ENDS_BEFORE_START'), ['endsAt']),
)
/** Changes what is told about an event. */
export const changeSummitSchema = v.pipe(
  v.object({ ...facts, id: idField }),
  v.forward(v.partialCheck([['startsAt'], ['endsAt']], endsLater, 'ENDS_BEFORE_START'), ['endsAt']),
)
/** Changes how many may come: in total and of each group of actors. */
export const changePlacesSchema = v.object({ id: idField, capacity: placesField, groups: groupsField })
/** Calls an event off. */
export const callOffSummitSchema = v.object({ id: idField, reason: reasonField })

/** Most people one registration may bring. */
export const largestParty = 50
/** Registers oneself and others of one's organisation, who are seated together or wait together. */
export const registerSchema = v.object({
  summitId: idField,
  groupId: v.nullish(idField, null),
  organisationId: v.nullish(idField, null),
  participants: v.pipe(
    v.array(v.object({ givenName: filledField(200), familyName: filledField(200) })),
    v.minLength(1, 'REQUIRED'),
    v.maxLength(largestParty, 'TOO_MANY'),
  ),
})
/** A registration to be seated, as checked. */
export type Register = v.InferOutput<typeof registerSchema>
