import { changed, record } from '../audit/index.js'
import { Committee } from '../committees/index.js'
import { answerRecommendationSchema } from '../contract/steering.js'
import { Measure } from '../goals/index.js'
import { check, DomainError, invalid, may, type Ctx } from '../platform/index.js'
import { Recommendation } from './Recommendation.js'
import { RecommendationAnswer } from './RecommendationAnswer.js'

/** Says that a measure answers a recommendation, or that it does not. Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT (UNKNOWN_CHOICE). */
export async function answerRecommendation(ctx: Ctx, input: unknown): Promise<string> {
  const { recommendationId, measureId, answers } = check(answerRecommendationSchema, input)
  const group = await ctx.db.findOneBy(Committee, { kind: 'STEERING_GROUP' })
  if (!group) throw new DomainError('NOT_FOUND')
  await may(ctx, 'answerRecommendation', Committee, group.id)
  if (!(await ctx.db.findOneBy(Recommendation, { id: recommendationId }))) throw new DomainError('NOT_FOUND')
  const measure = await ctx.db.findOneBy(Measure, { id: measureId })
  if (!measure || measure.removedAt) throw invalid('measureId', 'UNKNOWN_CHOICE')
  const pair = { recommendationId, measureId }
  if (answers)
    await ctx.db.createQueryBuilder().insert().into(RecommendationAnswer).values(pair).orIgnore().execute()
  else await ctx.db.delete(RecommendationAnswer, pair)
  await record(ctx, {
    action: answers ? 'steering.recommendation.answer' : 'steering.recommendation.unanswer',
    entity: 'Recommendation',
    entityId: recommendationId,
  })
  await changed(ctx, 'Committee', group.id)
  return recommendationId
}
