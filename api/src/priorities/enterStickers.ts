import { changed, record } from '../audit/index.js'
import { enterStickersSchema } from '../contract/priorities.js'
import { attachFile } from '../files/index.js'
import { check, DomainError, may, type Ctx } from '../platform/index.js'
import { PriorityRound } from './PriorityRound.js'
import { PriorityTopic } from './PriorityTopic.js'

/** The moderator enters the stickers on a topic's sheet; a later count replaces an earlier one. Errors: ROUND_NOT_OPEN. */
export async function enterStickers(ctx: Ctx, input: unknown): Promise<string> {
  const { topicId, count, photoId } = check(enterStickersSchema, input)
  await may(ctx, 'enterStickers', PriorityTopic, topicId, { lock: false })
  const topic = await ctx.db.findOneByOrFail(PriorityTopic, { id: topicId })
  // the round's lock, as for who puts points: both change the topic's sum
  const round = await ctx.db.findOneOrFail(PriorityRound, {
    where: { id: topic.roundId },
    lock: { mode: 'pessimistic_write' },
  })
  if (round.state !== 'OPEN') throw new DomainError('ROUND_NOT_OPEN')
  await ctx.db.query(
    'update priority_topic set points = points - sticker_points + $2, sticker_points = $2 where id = $1',
    [topicId, count],
  )
  if (photoId) await attachFile(ctx, photoId, { entity: 'PriorityTopic', id: topicId })
  await record(ctx, {
    action: 'priorities.stickers.enter',
    entity: 'PriorityTopic',
    entityId: topicId,
    fields: ['stickerPoints', ...(photoId ? ['photos'] : [])],
  })
  await changed(ctx, 'PriorityRound', round.id)
  return round.id
}
