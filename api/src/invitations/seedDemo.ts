import type { DataSource, EntityManager } from 'typeorm'
import { SeedRecord } from '../../seed/SeedRecord.js'
import { viewerOf } from '../accounts/index.js'
import { asImport, type Ctx } from '../platform/index.js'
import { draftInvitations } from './draftInvitations.js'
import { planReminder } from './planReminder.js'
import { invitePerson } from './invitePerson.js'
import { sendInvitations } from './sendInvitations.js'
import { startSending } from './startSending.js'
import { seedAnswers } from './seedAnswers.js'
import { seedDemoMeeting } from './seedMeeting.js'
import { seedPastGuests } from './seedPast.js'

/** What the demo's lists of invitations are called among the records of the seeds. */
const RECORD = 'DemoInvitations'
const planner = 'leyla.brueckner@demo.example'

/** People without an e-mail address: their letters wait to be printed. Invented, as all people of the demo. */
const byPost = [
  { givenName: 'Fatma', familyName: 'Demoğlu', post: 'Beispielweg 7\n41460 Neuss', locale: 'tr' },
  { givenName: 'Samira', familyName: 'Al-Beispiel', post: 'Musterstraße 12\n41540 Dormagen', locale: 'ar' },
  {
    givenName: 'Heinrich',
    familyName: 'Mustermann',
    post: 'Am Beispielplatz 3\n41515 Grevenbroich',
    locale: 'de',
  },
]

/** Puts those who speak for the demo's organisations on the list of its summit: ready to be looked at and sent. Done once. */
export async function seedDemoInvitations(source: DataSource): Promise<void> {
  const sendingId = await source.transaction(async (db) => {
    const found = await unseeded(db)
    if (!found) return undefined
    const ctx: Ctx = { viewer: await viewerOf(db, found.personId), db, requestId: 'seed' }
    for (const one of byPost) await invitePerson(ctx, { summitId: found.summitId, ...one })
    await db.query(
      `update person set is_demo = true where id in (select person_id from invitation where summit_id = $1 and source = 'HAND')`,
      [found.summitId],
    )
    return startSending(ctx, { summitId: found.summitId, kind: 'INVITATION' })
  })
  // nobody but them is on the list by now: no mail is written
  if (sendingId) await sendInvitations(source, sendingId, new AbortController().signal)
  await source.transaction(async (db) => {
    const found = await unseeded(db)
    if (!found) return
    const { summitId } = found
    await asImport(db, await viewerOf(db, found.personId), async (ctx) => {
      await draftInvitations(ctx, { summitId, organisations: true })
      await seedAnswers(ctx, summitId)
      await planReminder(ctx, { summitId, anchor: 'CLOSING', daysBefore: 10, time: '09:00' })
      await planReminder(ctx, { summitId, anchor: 'CLOSING', daysBefore: 3, time: '18:00' })
    })
    await db.insert(SeedRecord, { entity: RECORD, key: 'organisations', rowId: summitId, values: {} })
  })
  await seedDemoMeeting(source, planner)
  await seedPastGuests(source, planner)
}

/** The demo's summit while nobody was put on its list, and who plans it. */
async function unseeded(db: EntityManager): Promise<{ summitId: string; personId: string } | undefined> {
  const [found] = await db.query<{ summitId: string; personId: string }[]>(
    `select s.row_id as "summitId", p.id as "personId" from seed_record s
       join summit e on e.id = s.row_id and e.kind = 'SUMMIT' and e.state = 'ANNOUNCED' join person p on p.email = $2
      where s.entity = 'DemoSummit' and not exists (select 1 from seed_record done where done.entity = $1) limit 1`,
    [RECORD, planner],
  )
  return found
}
