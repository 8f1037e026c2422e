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

/** An institution or initiative of the registry of actors. */
export const actorSchema = v.object({
  /** The one that is changed; none: a new one. */
  id: emptied(idField),
  committeeId: idField,
  groupId: idField,
  name: filledField(200),
  about: emptied(filledField(500)),
})
/** A link between groups of actors that exists already. */
export const actorLinkSchema = v.object({
  committeeId: idField,
  name: filledField(200),
  fromId: idField,
  toId: emptied(idField),
})
/** An actor or a link that is taken out. */
export const removeActorSchema = v.object({ committeeId: idField, id: idField })
