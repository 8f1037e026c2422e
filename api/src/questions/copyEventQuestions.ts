import { changed, record } from '../audit/index.js'
import { mostQuestions } from '../contract/questions.js'
import { copyEventQuestionsSchema } from '../contract/registrationForm.js'
import { check, invalid, may, type Ctx } from '../platform/index.js'
import { lockPlaces, Summit, SummitGroup } from '../summits/index.js'
import { askedQuestions, isAnswered } from './askedQuestions.js'
import { EventQuestion } from './EventQuestion.js'
import { lastPlace, refuseWhenOver } from './questionVerbs.js'

/**
 * Takes over what another event asks, behind what is asked already; a question with the same German words is not taken twice.
 * Groups of actors that are not at this event fall away from a question. One that was for such groups alone is left out, and so is
 * what depends on it: without them it would be asked of everybody. Says how many were.
 * Errors: SUMMIT_OVER; INVALID_INPUT on `fromId` (TOO_MANY).
 */
export async function copyEventQuestions(
  ctx: Ctx,
  input: unknown,
): Promise<{ summitId: string; leftOut: number }> {
  const { summitId, fromId } = check(copyEventQuestionsSchema, input)
  await lockPlaces(ctx, summitId)
  await may(ctx, 'copyEventQuestions', Summit, summitId)
  await may(ctx, 'copyEventQuestions', Summit, fromId, { lock: false })
  await refuseWhenOver(ctx, summitId)
  const there = await askedQuestions(ctx, summitId)
  const found = summitId === fromId ? [] : await askedQuestions(ctx, fromId)
  const groups = (await ctx.db.findBy(SummitGroup, { summitId })).map(({ actorGroupId }) => actorGroupId)
  const answered = await isAnswered(ctx, { summitId })
  const ids = new Map<string, string>()
  let position = await lastPlace(ctx, summitId)
  for (const question of found) {
    const twin = there.find(({ texts }) => texts[0]?.text === question.texts[0]?.text)
    if (twin) {
      ids.set(question.id, twin.id)
      continue
    }
    const { kind, special, keptDays, choices, texts, onlyIfId, onlyIfValues } = question
    const actorGroupIds = question.actorGroupIds.filter((id) => groups.includes(id))
    const decides = onlyIfId ? (ids.get(onlyIfId) ?? null) : null
    if ((onlyIfId && !decides) || (question.actorGroupIds.length > 0 && actorGroupIds.length === 0)) continue
    if (there.length + ids.size >= mostQuestions)
      throw invalid('fromId', 'TOO_MANY', { limit: mostQuestions })
    const made = await ctx.db.insert(EventQuestion, {
      ...{ summitId, kind, special, keptDays, choices, texts, actorGroupIds, position: position++ },
      ...{ onlyIfId: decides, onlyIfValues, required: question.required && !answered },
    })
    ids.set(question.id, String(made.identifiers[0]?.id))
  }
  await record(ctx, { action: 'questions.copy', entity: 'Summit', entityId: summitId, fields: ['questions'] })
  await changed(ctx, 'Summit', summitId)
  return { summitId, leftOut: found.length - ids.size }
}
