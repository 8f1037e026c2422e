import type { DataSource } from 'typeorm'
import { demoOwners } from '../../seed/demo/owners.js'
import { firstStart } from '../../seed/demo/firstStart.js'
import { SeedRecord } from '../../seed/SeedRecord.js'
import { Person, viewerOf } from '../accounts/index.js'
import { AnnualGoal, Indicator, Measure } from '../goals/index.js'
import { addDays, asImport } from '../platform/index.js'
import { nameOwner } from './nameOwner.js'
import { today } from './ownedThing.js'

/** What the demo's owners are called among the records of the seeds. */
const RECORD = 'DemoOwners'
const planner = 'leyla.brueckner@demo.example'
const entities = { annualGoal: AnnualGoal, measure: Measure, indicator: Indicator }

/** A few who see to goals, measures and values, named by the verb; invented, and their units say so. Done once. */
export async function seedDemoOwners(source: DataSource): Promise<void> {
  await source.transaction(async (db) => {
    const [person] = await db.query<{ id: string }[]>(
      `select id from person where email = $1 and not exists (select 1 from seed_record where entity = $2)`,
      [planner, RECORD],
    )
    if (!person) return
    const from = await firstStart(db)
    await asImport(db, await viewerOf(db, person.id), async (ctx) => {
      for (const { of, key, unit, email, due } of demoOwners) {
        const thing = await db.findOneBy(entities[of], { key })
        const owner = await db.findOneBy(Person, { email })
        const dueOn = addDays(from, due)
        // an installation that is older than its owners: what would be over by now is left out
        if (thing && owner && dueOn >= today())
          await nameOwner(ctx, { [`${of}Id`]: thing.id, unit, personId: owner.id, dueOn })
      }
    })
    await db.insert(SeedRecord, { entity: RECORD, key: 'owners', rowId: person.id, values: {} })
  })
}
