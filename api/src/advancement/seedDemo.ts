import type { DataSource, EntityManager } from 'typeorm'
import { demoAdvancement } from '../../seed/demo/advancement.js'
import { firstStart } from '../../seed/demo/firstStart.js'
import { SeedRecord } from '../../seed/SeedRecord.js'
import { addDays } from '../platform/index.js'
import { AdvancementOffice } from './AdvancementOffice.js'
import { AdvancementPlan } from './AdvancementPlan.js'
import { tabulate, type Counted } from './tabulate.js'

/** What the demo's plans are called among the records of the seeds. */
const RECORD = 'DemoAdvancement'

/** Two published plans of the Kreis, the later with more languages; invented. Done once. */
export async function seedDemoAdvancement(source: DataSource): Promise<void> {
  await source.transaction(async (db) => {
    const offices = await db.query<{ id: string; number: string; bodyId: string }[]>(
      `select o.id, o.number, o.body_id as "bodyId" from office o join body b on b.id = o.body_id
        where b.district_id is null and o.removed_at is null and not exists (select 1 from seed_record where entity = $1)`,
      [RECORD],
    )
    const start = await firstStart(db)
    for (const plan of demoAdvancement) {
      const rows = plan.offices.flatMap((one) => {
        const office = offices.find(({ number }) => number === one.number)
        return office ? [{ ...one, office }] : []
      })
      const [first] = rows
      if (!first) return
      const planId = await planOf(db, plan, first.office.bodyId, start)
      const counted: Counted[] = []
      for (const { office, headcount, ...said } of rows) {
        const made = await db.insert(AdvancementOffice, { planId, officeId: office.id, headcount })
        counted.push(countedOf(String(made.identifiers[0]?.id), plan, said))
      }
      await db.update(
        AdvancementPlan,
        { id: planId },
        { counts: tabulate(counted), answers: counted.reduce((sum, { answers }) => sum + answers, 0) },
      )
      await db.insert(SeedRecord, { entity: RECORD, key: plan.key, rowId: planId, values: {} })
    }
  })
}

type Plan = (typeof demoAdvancement)[number]

async function planOf(db: EntityManager, plan: Plan, bodyId: string, start: string): Promise<string> {
  const made = await db.insert(AdvancementPlan, {
    bodyId,
    title: plan.title,
    state: 'PUBLISHED',
    closesOn: addDays(start, -plan.daysAgo),
    aimPercent: 75,
    aimYear: Number(start.slice(0, 4)) + 3,
    keepUntil: addDays(start, 5 * 365 - plan.daysAgo),
    isDemo: true,
    createdAt: new Date(`${addDays(start, -plan.daysAgo - 30)}T08:00:00Z`),
  })
  return String(made.identifiers[0]?.id)
}

/** Answers of an office; the last option of a question takes those left. */
function countedOf(
  officeId: string,
  { uses, training }: Plan,
  { answered, speaks, origin }: Pick<Plan['offices'][number], 'answered' | 'speaks' | 'origin'>,
): Counted {
  const shared = ([one, two]: readonly [number, number]) => {
    const [first, second] = [Math.round(answered * one), Math.round(answered * two)]
    return [first, second, Math.max(0, answered - first - second)]
  }
  return {
    officeId,
    answers: answered,
    questions: {
      speaks: { answered, options: speaks },
      origin: { answered, options: origin },
      uses: { answered, options: shared(uses) },
      training: { answered, options: shared(training) },
    },
  }
}
