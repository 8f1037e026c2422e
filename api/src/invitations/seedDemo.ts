import type { DataSource } from 'typeorm'
import { SeedRecord } from '../../seed/SeedRecord.js'
import { viewerOf } from '../accounts/index.js'
import { asImport } from '../platform/index.js'
import { draftInvitations } from './draftInvitations.js'
import { planReminder } from './planReminder.js'

/** What the demo's lists of invitations are called among the records of the seeds. */
const RECORD = 'DemoInvitations'
const planner = 'leyla.brueckner@demo.example'

/** Puts those who speak for the demo's organisations on the list of its summit: ready to be looked at and sent. Done once. */
export async function seedDemoInvitations(source: DataSource): Promise<void> {
  await source.transaction(async (db) => {
    const [summit] = await db.query<{ id: string }[]>(
      `select s.row_id as id from seed_record s join summit e on e.id = s.row_id and e.kind = 'SUMMIT' and e.state = 'ANNOUNCED'
       where s.entity = 'DemoSummit' and not exists (select 1 from seed_record done where done.entity = $1) limit 1`,
      [RECORD],
    )
    const [person] = await db.query<{ id: string }[]>('select id from person where email = $1', [planner])
    if (!summit || !person) return
    await asImport(db, await viewerOf(db, person.id), async (ctx) => {
      await draftInvitations(ctx, { summitId: summit.id, organisations: true })
      await planReminder(ctx, { summitId: summit.id, anchor: 'CLOSING', daysBefore: 10, time: '09:00' })
      await planReminder(ctx, { summitId: summit.id, anchor: 'CLOSING', daysBefore: 3, time: '18:00' })
    })
    await db.insert(SeedRecord, { entity: RECORD, key: 'organisations', rowId: summit.id, values: {} })
  })
}
