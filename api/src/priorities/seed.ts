import type { DataSource } from 'typeorm'
import * as data from '../../seed/reference/index.js'
import { idOf, upsertByKey } from '../../seed/upsert.js'
import { FieldOfAction, seedTexts } from '../goals/index.js'
import { PriorityRound } from './PriorityRound.js'
import { PriorityTopic } from './PriorityTopic.js'

const round = 'workshop-2010'

/** Loads the workshop's topic priorities; a topic that became a field of action points to it. */
export function seedPriorities(source: DataSource): Promise<void> {
  return source.transaction(async (db) => {
    const rounds = await upsertByKey(db, PriorityRound, [
      { key: round, values: { key: round, heldIn: '2010/11', state: 'CLOSED' } },
    ])
    const fields = new Map((await db.find(FieldOfAction)).map((field) => [field.key, field.id]))
    const topics = await upsertByKey(
      db,
      PriorityTopic,
      data.PRIORITY_TOPICS.map(({ key, section, text, points }, at) => ({
        key,
        values: {
          key,
          section,
          text,
          points,
          position: at + 1,
          roundId: idOf(rounds, round),
          fieldId: fields.get(data.FIELDS.find((field) => field.text === text)?.key ?? null) ?? null,
        },
      })),
    )
    await seedTexts(
      db,
      [...topics].map(([key, subjectId]) => ({ key, subjectId })),
    )
  })
}
