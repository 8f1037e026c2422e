import * as v from 'valibot'
import { emptied } from './accounts.js'
import { dayField, filledField, idField } from './fields.js'

/** A step on the roadmap of the Steuerungsgruppe; it serves a task, a recommendation, or both. */
export const milestoneSchema = v.pipe(
  v.object({
    /** The milestone that is changed; none: a new one. */
    id: emptied(idField),
    committeeId: idField,
    taskId: emptied(idField),
    recommendationId: emptied(idField),
    text: filledField(300),
    responsible: filledField(200),
    dueOn: dayField,
  }),
  v.forward(
    v.partialCheck(
      [['taskId'], ['recommendationId']],
      ({ taskId, recommendationId }) => Boolean(taskId) || Boolean(recommendationId),
      'REQUIRED',
    ),
    ['taskId'],
  ),
)

/** The day a milestone was reached and what came of it; no day: it is ahead again. */
export const concludeMilestoneSchema = v.object({
  id: idField,
  doneOn: emptied(dayField),
  outcome: emptied(filledField(1000)),
})

/** Whether a measure answers a recommendation. */
export const answerRecommendationSchema = v.object({
  recommendationId: idField,
  measureId: idField,
  answers: v.boolean('REQUIRED'),
})
