import type { DataSource, EntityManager } from 'typeorm'
import { demoRounds, type DemoRound } from '../../seed/demo/rounds.js'
import { SeedRecord } from '../../seed/SeedRecord.js'
import { viewerOf } from '../accounts/index.js'
import { asImport, type Ctx } from '../platform/index.js'
import { enterStickers } from './enterStickers.js'
import { makePointCodes } from './makePointCodes.js'
import { planRound } from './planRound.js'
import { PriorityCode } from './PriorityCode.js'
import { PriorityTopic } from './PriorityTopic.js'
import { putPoints } from './putPoints.js'
import { closeRound, openRound } from './steerRound.js'

/** What the demo's rounds are called among the records of the seeds. */
const RECORD = 'DemoRound'
const planner = 'leyla.brueckner@demo.example'

/** Plans the demo's rounds of points and plays one to its end, by the verbs. Each once. */
export async function seedDemoRounds(source: DataSource): Promise<void> {
  for (const round of demoRounds) await source.transaction((db) => happen(db, round))
}

async function happen(db: EntityManager, round: DemoRound): Promise<void> {
  const done = await db.findOneBy(SeedRecord, { entity: RECORD, key: round.event })
  const event = await db.findOneBy(SeedRecord, { entity: 'DemoSummit', key: round.event })
  const [person] = await db.query<{ id: string }[]>('select id from person where email = $1', [planner])
  if (done || !event || !person) return
  const id = await asImport(db, await viewerOf(db, person.id), (ctx) => play(ctx, event.rowId, round))
  await db.insert(SeedRecord, { entity: RECORD, key: round.event, rowId: id, values: {} })
}

async function play(ctx: Ctx, summitId: string, round: DemoRound): Promise<string> {
  const fields = await ctx.db.query<{ id: string }[]>(
    'select id from field_of_action where removed_at is null order by position',
  )
  const id = await planRound(ctx, {
    summitId,
    pointsEach: round.pointsEach,
    topics: round.topics.map(([text, field]) => ({ text, fieldId: fields[field]?.id ?? null })),
  })
  await makePointCodes(ctx, { id, count: round.codes })
  if (round.became === 'DRAFT') return id
  await openRound(ctx, id)
  await putAll(ctx, id, round)
  return closeRound(ctx, id)
}

/** Phones put what the demo says, each person all they have; stickers are entered beside. */
async function putAll(ctx: Ctx, roundId: string, round: DemoRound): Promise<void> {
  const topics = await ctx.db.find(PriorityTopic, { where: { roundId }, order: { position: 'ASC' } })
  const single = round.topics.flatMap(([, , phones], at) => Array<string>(phones).fill(topics[at]?.id ?? ''))
  const codes = await ctx.db.find(PriorityCode, { where: { roundId }, order: { code: 'ASC' } })
  for (let at = 0; at < single.length; at += round.pointsEach) {
    const sums = new Map<string, number>()
    for (const id of single.slice(at, at + round.pointsEach)) sums.set(id, (sums.get(id) ?? 0) + 1)
    const points = [...sums].map(([topicId, count]) => ({ topicId, points: count }))
    await putPoints(ctx, { code: codes[at / round.pointsEach]?.code, points })
  }
  for (const [at, [, , , stickers]] of round.topics.entries())
    await enterStickers(ctx, { topicId: topics[at]?.id, count: stickers })
}
