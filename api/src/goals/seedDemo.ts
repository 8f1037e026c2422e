import type { DataSource } from 'typeorm'
import { firstStart } from '../../seed/demo/firstStart.js'
import { demoLinks, demoMeasures, type DemoMeasure } from '../../seed/demo/measures.js'
import { SeedRecord } from '../../seed/SeedRecord.js'
import { viewerOf } from '../accounts/index.js'
import { yearFigures } from '../contract/measures.lists.js'
import { addDays, asImport, type Ctx } from '../platform/index.js'
import { ActorGroup } from './ActorGroup.js'
import { describeMeasure } from './describeMeasure.js'
import { GuidingGoal } from './GuidingGoal.js'
import { linkGoals } from './linkGoals.js'
import { Measure } from './Measure.js'

/** What the demo's details are called among the records of the seeds. */
const RECORD = 'DemoMeasures'
const planner = 'leyla.brueckner@demo.example'

/** What carrying out two measures takes, by the verb; invented, and it says so. Done once. */
export async function seedDemoMeasures(source: DataSource): Promise<void> {
  await source.transaction(async (db) => {
    const [person] = await db.query<{ id: string }[]>(
      `select id from person where email = $1 and not exists (select 1 from seed_record where entity = $2)`,
      [planner, RECORD],
    )
    if (!person) return
    const from = await firstStart(db)
    const groups = new Map((await db.find(ActorGroup)).map(({ id, key }) => [key, id]))
    await asImport(db, await viewerOf(db, person.id), async (ctx) => {
      for (const said of demoMeasures) {
        const measure = await db.findOneBy(Measure, { key: said.measure })
        // what somebody has written down already stays
        if (measure?.detailsRevision === 0)
          await describeMeasure(ctx, detailsOf(said, measure.id, from, groups))
      }
    })
    await asImport(db, await viewerOf(db, person.id), (ctx) => links(ctx))
    await db.insert(SeedRecord, { entity: RECORD, key: 'measures', rowId: person.id, values: {} })
  })
}

/** What serves a goal of another field, too. */
async function links(ctx: Ctx): Promise<void> {
  for (const { kind, from, to } of demoLinks) {
    const source =
      kind === 'MEASURE'
        ? await ctx.db.findOneBy(Measure, { key: from })
        : await ctx.db.findOneBy(GuidingGoal, { key: from })
    const target = await ctx.db.findOneBy(GuidingGoal, { key: to })
    if (source && target) await linkGoals(ctx, { kind, fromId: source.id, toId: target.id, linked: true })
  }
}

function detailsOf(
  said: DemoMeasure,
  measureId: string,
  from: string,
  groups: ReadonlyMap<string | null, string>,
) {
  const { measure: _key, actors, due, years, ...words } = said
  return {
    ...words,
    ...{ measureId, revision: 0, dueOn: addDays(from, due) },
    actorGroupIds: actors.flatMap((key) => groups.get(key) ?? []),
    years: years.map((one) => ({
      year: Number(from.slice(0, 4)) + one.year,
      actualEuro: one.actualEuro ?? null,
      ...Object.fromEntries(yearFigures.map((name) => [name, { from: one[name][0], to: one[name][1] }])),
    })),
  }
}
