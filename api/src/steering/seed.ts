import type { DataSource, EntityManager } from 'typeorm'
import * as data from '../../seed/reference/index.js'
import { idOf, upsertByKey } from '../../seed/upsert.js'
import { SeatGroup } from '../committees/index.js'
import { ActorGroup, seedTexts, type TextSubject } from '../goals/index.js'
import { ActorLink } from './ActorLink.js'
import { Recommendation } from './Recommendation.js'
import { SeatGroupActor } from './SeatGroupActor.js'
import { seedDocumentation } from './seedDocumentation.js'
import { SteeringFunction } from './SteeringFunction.js'
import { SteeringTask } from './SteeringTask.js'

type Ids = ReadonlyMap<string, string>

const worded = ({ key, section, text }: data.Sourced, at: number) => ({
  key,
  values: { key, section, text, position: at + 1 },
})

async function seedActors(db: EntityManager): Promise<Ids> {
  const groups = await upsertByKey(db, ActorGroup, data.ACTOR_GROUPS.map(worded))
  await upsertByKey(
    db,
    ActorLink,
    data.ACTOR_LINKS.map((link, at) => ({
      key: link.key,
      values: {
        ...worded(link, at).values,
        name: link.name,
        fromId: idOf(groups, link.from),
        toId: link.to ? idOf(groups, link.to) : null,
      },
    })),
  )
  return groups
}

/** Says for which actors the rows of both compositions speak; gives the rows by key. */
async function seedSeatActors(db: EntityManager, groups: Ids): Promise<Ids> {
  const rows = new Map((await db.find(SeatGroup)).map((row): [string, string] => [row.key ?? '', row.id]))
  const speaking = [...data.DRAFT_COMPOSITION.rows, ...data.RESOLVED_COMPOSITION.rows]
  await upsertByKey(
    db,
    SeatGroupActor,
    speaking.map(({ key, actorGroup }) => ({
      key,
      values: { seatGroupId: idOf(rows, key), actorGroupId: idOf(groups, actorGroup) },
    })),
  )
  return rows
}

const subjects = (ids: Ids): TextSubject[] => [...ids].map(([key, subjectId]) => ({ key, subjectId }))

/** Loads tasks, functions, actors, recommendations and the documentation of the workshop with their translations. */
export function seedSteering(source: DataSource): Promise<void> {
  return source.transaction(async (db) => {
    const tasks = await upsertByKey(db, SteeringTask, data.STEERING_TASKS.map(worded))
    const functions = await upsertByKey(db, SteeringFunction, data.STEERING_FUNCTIONS.map(worded))
    const groups = await seedActors(db)
    const seatRows = await seedSeatActors(db, groups)
    const recommendations = await upsertByKey(
      db,
      Recommendation,
      data.RECOMMENDATIONS.map((one, at) => ({
        key: one.key,
        values: { ...worded(one, at).values, number: one.number },
      })),
    )
    const documentation = await seedDocumentation(db)
    await seedTexts(
      db,
      [tasks, functions, groups, seatRows, recommendations, documentation].flatMap(subjects),
    )
  })
}
