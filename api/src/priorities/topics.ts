import { In } from 'typeorm'
import {
  FieldOfAction,
  forgetTranslations,
  ReferenceText,
  stillMeant,
  writeTranslations,
  type Words,
} from '../goals/index.js'
import { invalid, type Ctx } from '../platform/index.js'
import { PriorityTopic } from './PriorityTopic.js'

/** Topics as they were typed. */
export type TypedTopics = readonly (Words & { fieldId: string | null })[]

/**
 * Writes the topics of a round anew; nobody has put a point yet. One that is called as its field of action is called so in every
 * language, unless it is told what it is called.
 */
export async function writeTopics(ctx: Ctx, roundId: string, topics: TypedTopics): Promise<void> {
  const wanted = [...new Set(topics.flatMap(({ fieldId }) => fieldId ?? []))]
  const known = await ctx.db.findBy(FieldOfAction, { id: In(wanted) })
  const wrong = topics.findIndex(({ fieldId }) => fieldId && !known.some(({ id }) => id === fieldId))
  if (wrong >= 0) throw invalid(`topics.${wrong}.fieldId`, 'UNKNOWN_CHOICE')
  const same = topics.findIndex(({ text }, at) => topics.findIndex((other) => other.text === text) < at)
  if (same >= 0) throw invalid(`topics.${same}.text`, 'TOPIC_TWICE')
  const before = await ctx.db.findBy(PriorityTopic, { roundId })
  const current = await stillMeant(ctx, before)
  await forgetTopics(ctx, before)
  const { identifiers } = await ctx.db.insert(
    PriorityTopic,
    topics.map(({ text, fieldId }, at) => ({ roundId, text, fieldId, position: at + 1, points: 0 })),
  )
  const fromField = await wordsOf(ctx, known)
  await writeTranslations(
    ctx,
    topics.map((topic, at) => {
      const told = current(topic)
      const field = known.find(({ id, text }) => id === topic.fieldId && text === topic.text)
      const translations = told.translations?.length ? told.translations : fromField(field?.id)
      return [String(identifiers[at]?.id), { ...told, translations }] as const
    }),
  )
}

/** Takes topics away with what they are called in other languages. */
export async function forgetTopics(ctx: Ctx, topics: readonly PriorityTopic[]): Promise<void> {
  const ids = topics.map(({ id }) => id)
  await forgetTranslations(ctx, ids)
  await ctx.db.delete(PriorityTopic, { id: In(ids) })
}

/** What fields of action are called in other languages. */
async function wordsOf(
  ctx: Ctx,
  fields: readonly FieldOfAction[],
): Promise<(id: string | undefined) => { language: string; text: string }[]> {
  const all = await ctx.db.findBy(ReferenceText, { subjectId: In(fields.map(({ id }) => id)), part: 'text' })
  const versions = new Map(fields.map(({ id, textVersion }) => [id, textVersion]))
  return (id) =>
    all.filter(({ subjectId, version }) => subjectId === id && version === versions.get(subjectId))
}
