import type { DataSource } from 'typeorm'
import { demoClosed, demoGoesOn, type DemoVerdict } from '../../seed/demo/cycle.js'
import { SeedRecord } from '../../seed/SeedRecord.js'
import { viewerOf } from '../accounts/index.js'
import { Measure } from '../goals/index.js'
import { asImport, type Ctx } from '../platform/index.js'
import { closeCycle, evaluateMeasure } from './evaluate.js'

/** What the demo's evaluations are called among the records of the seeds. */
const RECORD = 'DemoCycle'
const planner = 'leyla.brueckner@demo.example'

/** One closed turn of the circle and one that goes on, by the verbs; invented, and their evidence says so. Done once. */
export async function seedDemoCycle(source: DataSource): Promise<void> {
  await source.transaction(async (db) => {
    const [person] = await db.query<{ id: string }[]>(
      `select id from person where email = $1 and not exists (select 1 from seed_record where entity = $2)`,
      [planner, RECORD],
    )
    if (!person) return
    await asImport(db, await viewerOf(db, person.id), async (ctx) => {
      const fields = await evaluate(ctx, demoClosed)
      for (const fieldId of fields) await closeCycle(ctx, fieldId)
      await evaluate(ctx, demoGoesOn)
    })
    await db.insert(SeedRecord, { entity: RECORD, key: 'cycle', rowId: person.id, values: {} })
  })
}

async function evaluate(ctx: Ctx, said: readonly DemoVerdict[]): Promise<Set<string>> {
  const fields = new Set<string>()
  for (const { measure: key, verdict, evidence } of said) {
    const measure = await ctx.db.findOneBy(Measure, { key })
    if (!measure) continue
    await evaluateMeasure(ctx, { measureId: measure.id, verdict, evidence })
    fields.add(measure.fieldId)
  }
  return fields
}
