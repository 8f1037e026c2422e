import type { DataSource } from 'typeorm'
import { demoActors, demoAnswers, demoMilestones } from '../../seed/demo/roadmap.js'
import { firstStart } from '../../seed/demo/firstStart.js'
import { SeedRecord } from '../../seed/SeedRecord.js'
import { viewerOf } from '../accounts/index.js'
import { Committee } from '../committees/index.js'
import { ActorGroup, Measure } from '../goals/index.js'
import { addDays, asImport, type Ctx } from '../platform/index.js'
import { answerRecommendation } from './answerRecommendation.js'
import { concludeMilestone } from './concludeMilestone.js'
import { Actor } from './Actor.js'
import { enterActor } from './keepActors.js'
import { Milestone } from './Milestone.js'
import { planMilestone } from './planMilestone.js'
import { Recommendation } from './Recommendation.js'
import { SteeringTask } from './SteeringTask.js'

/** What the demo's roadmap is called among the records of the seeds. */
const RECORD = 'DemoRoadmap'
const planner = 'leyla.brueckner@demo.example'

/** A few milestones and answered recommendations, by the verbs; invented, and they say so. Done once. */
export async function seedDemoRoadmap(source: DataSource): Promise<void> {
  await source.transaction(async (db) => {
    const [person] = await db.query<{ id: string }[]>(
      `select id from person where email = $1 and not exists (select 1 from seed_record where entity = $2)`,
      [planner, RECORD],
    )
    const group = await db.findOneBy(Committee, { kind: 'STEERING_GROUP' })
    if (!person || !group) return
    const from = await firstStart(db)
    await asImport(db, await viewerOf(db, person.id), async (ctx) => {
      await milestones(ctx, group.id, from)
      await answers(ctx)
      await actors(ctx, group.id)
    })
    await db.insert(SeedRecord, { entity: RECORD, key: 'roadmap', rowId: person.id, values: {} })
  })
}

async function milestones(ctx: Ctx, committeeId: string, from: string): Promise<void> {
  const tasks = await ctx.db.find(SteeringTask, { order: { position: 'ASC' } })
  for (const { text, responsible, due, task, recommendation, outcome } of demoMilestones) {
    const answered = recommendation
      ? await ctx.db.findOneBy(Recommendation, { number: recommendation })
      : null
    const dueOn = addDays(from, due)
    const id = await planMilestone(ctx, {
      ...{ committeeId, text, responsible, dueOn },
      taskId: task ? (tasks[task - 1]?.id ?? null) : null,
      recommendationId: answered?.id ?? null,
    })
    await ctx.db.update(Milestone, { id }, { isDemo: true })
    if (outcome) await concludeMilestone(ctx, { id, doneOn: dueOn, outcome })
  }
}

async function actors(ctx: Ctx, committeeId: string): Promise<void> {
  const groups = await ctx.db.find(ActorGroup, { order: { position: 'ASC' } })
  for (const { group, name, about } of demoActors) {
    const groupId = groups[group - 1]?.id
    if (!groupId) continue
    const id = await enterActor(ctx, { committeeId, groupId, name, about })
    await ctx.db.update(Actor, { id }, { isDemo: true })
  }
}

async function answers(ctx: Ctx): Promise<void> {
  for (const [number, key] of demoAnswers) {
    const recommendation = await ctx.db.findOneBy(Recommendation, { number })
    const measure = await ctx.db.findOneBy(Measure, { key })
    if (recommendation && measure)
      await answerRecommendation(ctx, {
        recommendationId: recommendation.id,
        measureId: measure.id,
        answers: true,
      })
  }
}
