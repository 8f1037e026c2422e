import { In } from 'typeorm'
import { FieldOfAction } from '../goals/index.js'
import { invalid, type Ctx } from '../platform/index.js'
import { PriorityTopic } from './PriorityTopic.js'

/** Topics as they were typed. */
export type TypedTopics = readonly { text: string; fieldId: string | null }[]

/** Writes the topics of a round anew; nobody has put a point yet. */
export async function writeTopics(ctx: Ctx, roundId: string, topics: TypedTopics): Promise<void> {
  const wanted = [...new Set(topics.flatMap(({ fieldId }) => fieldId ?? []))]
  const known = await ctx.db.findBy(FieldOfAction, { id: In(wanted) })
  const wrong = topics.findIndex(({ fieldId }) => fieldId && !known.some(({ id }) => id === fieldId))
  if (wrong >= 0) throw invalid(`topics.${wrong}.fieldId`, 'UNKNOWN_CHOICE')
  const same = topics.findIndex(({ text }, at) => topics.findIndex((other) => other.text === text) < at)
  if (same >= 0) throw invalid(`topics.${same}.text`, 'TOPIC_TWICE')
  await ctx.db.delete(PriorityTopic, { roundId })
  await ctx.db.insert(
    PriorityTopic,
    topics.map(({ text, fieldId }, at) => ({ roundId, text, fieldId, position: at + 1, points: 0 })),
  )
}
