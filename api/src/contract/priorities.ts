import * as v from 'valibot'
import { countField, filledField, idField, reasonField, translationsField } from './fields.js'
import { mostPointsEach, mostTopics, plainCode } from './priorities.lists.js'

const atLeastOne = (limit: number) =>
  v.pipe(
    v.number('REQUIRED'),
    v.integer('INVALID_VALUE'),
    v.minValue(1, 'NUMBER_TOO_SMALL'),
    v.maxValue(limit, 'NUMBER_TOO_LARGE'),
  )
const topics = v.pipe(
  v.array(
    v.object({
      text: filledField(200),
      translations: translationsField(200),
      fieldId: v.nullish(idField, null),
    }),
  ),
  v.minLength(2, 'TOPICS_TOO_FEW'),
  v.maxLength(mostTopics, 'TOO_MANY'),
)
const round = { pointsEach: atLeastOne(mostPointsEach), topics }

/** Plans a round of points for an event. */
export const planRoundSchema = v.object({ summitId: idField, ...round })
/** Changes its topics and how many points each person has. */
export const changeRoundSchema = v.object({ id: idField, ...round })
/** Opens a closed round again. */
export const reopenRoundSchema = v.object({ id: idField, reason: reasonField })
/** Makes codes to be handed out. */
export const makePointCodesSchema = v.object({ id: idField, count: atLeastOne(500) })
/** Enters the stickers counted on a topic's sheet, with a photo of it. */
export const enterStickersSchema = v.object({
  topicId: idField,
  count: countField(100_000),
  photoId: v.nullish(idField, null),
})
/** Puts points by a code. */
export const putPointsSchema = v.object({
  code: v.pipe(v.string('REQUIRED'), v.transform(plainCode), v.minLength(1, 'REQUIRED')),
  points: v.pipe(
    v.array(v.object({ topicId: idField, points: atLeastOne(mostPointsEach) })),
    v.minLength(1, 'POINTS_NONE'),
    v.maxLength(mostTopics, 'TOO_MANY'),
    v.check((all) => new Set(all.map(({ topicId }) => topicId)).size === all.length, 'INVALID_VALUE'),
  ),
})
/** Points as checked. */
export type PutPoints = v.InferOutput<typeof putPointsSchema>
