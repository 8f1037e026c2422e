import type { DataSource } from 'typeorm'
import { SeedRecord } from '../../seed/SeedRecord.js'
import { viewerOf } from '../accounts/index.js'
import { asImport } from '../platform/index.js'
import { cutNeed } from './cutNeed.js'
import { addOrder, moveOrder } from './orders.js'
import { tellNeeds } from './tellNeeds.js'

/** What the demo's needs are called among the records of the seeds. */
const RECORD = 'DemoNeeds'
const planner = 'leyla.brueckner@demo.example'

const told = [
  [
    { kind: 'CHILDCARE', count: 2 },
    { kind: 'DIET', detail: 'HALAL', count: 3 },
  ],
  [
    { kind: 'INTERPRETER', detail: 'ar', count: 1 },
    { kind: 'MOBILITY', detail: 'NO_STAIRS', count: 1 },
    { kind: 'DIET', detail: 'VEGETARIAN', count: 1 },
  ],
]

/** What two guests of the demo's summit need, and what was ordered for it; invented. Done once. */
export async function seedDemoNeeds(source: DataSource): Promise<void> {
  await source.transaction(async (db) => {
    const [summit] = await db.query<{ id: string }[]>(
      `select e.id from seed_record s join summit e on e.id = s.row_id
        where s.entity = 'DemoSummit' and s.key = 'demo-summit' and e.state = 'ANNOUNCED'
          and not exists (select 1 from seed_record done where done.entity = $1)`,
      [RECORD],
    )
    const [person] = await db.query<{ id: string }[]>('select id from person where email = $1', [planner])
    if (!summit || !person) return
    const guests = await db.query<{ id: string; person: string }[]>(
      `select id, person_id as person from registration where summit_id = $1 and size >= 2 and told_by is null order by rank limit 2`,
      [summit.id],
    )
    for (const [at, guest] of guests.entries())
      await asImport(db, await viewerOf(db, guest.person), (ctx) =>
        tellNeeds(ctx, { registrationId: guest.id, consent: true, needs: told[at] }),
      )
    await asImport(db, await viewerOf(db, person.id), async (ctx) => {
      const food = await addOrder(ctx, {
        summitId: summit.id,
        kind: 'CATERING',
        what: 'Mittagessen für 60 Personen, alles halal, die Hälfte vegetarisch; 13 Uhr',
        supplier: 'Küche Beispiel (Demo)',
        contact: 'kueche@demo.example',
      })
      await moveOrder(ctx, 'placeOrder', food)
      await addOrder(ctx, {
        summitId: summit.id,
        kind: 'CHILDCARE',
        what: 'Zwei Betreuerinnen von 15:30 bis 23 Uhr',
      })
      await cutNeed(ctx, {
        ...{ summitId: summit.id, kind: 'DIET', detail: 'KOSHER' },
        reason: 'Die Küche kann es leider nicht.',
      })
    })
    await db.insert(SeedRecord, { entity: RECORD, key: 'needs', rowId: summit.id, values: {} })
  })
}
