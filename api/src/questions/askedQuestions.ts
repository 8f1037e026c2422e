import type { Asked } from '../contract/questions.js'
import type { Ctx } from '../platform/index.js'
import { EventQuestion } from './EventQuestion.js'

/** What an event asks, in order. */
export function askedQuestions(ctx: Ctx, summitId: string): Promise<EventQuestion[]> {
  return ctx.db.find(EventQuestion, {
    where: { summitId, state: 'ASKED' },
    order: { position: 'ASC', id: 'ASC' },
  })
}

/** A question as the contract knows it. */
export const asAsked = (q: EventQuestion): Asked => ({
  id: q.id,
  kind: q.kind,
  required: q.required,
  choices: q.choices,
  onlyIf: q.onlyIfId ? { questionId: q.onlyIfId, values: q.onlyIfValues } : null,
  actorGroupIds: q.actorGroupIds,
})

/** Whether anybody answered a question, or any question of an event. */
export async function isAnswered(
  ctx: Ctx,
  what: { questionId: string } | { summitId: string },
): Promise<boolean> {
  const [sql, id] =
    'questionId' in what
      ? ['select 1 from event_answer where question_id = $1 limit 1', what.questionId]
      : [
          'select 1 from event_answer a join event_question q on q.id = a.question_id where q.summit_id = $1 limit 1',
          what.summitId,
        ]
  const found = await ctx.db.query<unknown[]>(sql, [id])
  return found.length > 0
}
