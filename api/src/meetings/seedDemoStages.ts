import type { DataSource, EntityManager } from 'typeorm'
import { demoStages } from '../../seed/demo/meetings.js'
import { SeedRecord } from '../../seed/SeedRecord.js'
import { addDays, asImport, clock, dayOf, systemViewer, type Ctx } from '../platform/index.js'
import { addAgendaItem } from './addAgendaItem.js'
import { announceMeeting } from './announceMeeting.js'
import { cancelMeeting } from './cancelMeeting.js'
import { inviteToMeeting } from './inviteToMeeting.js'

/** What they are called among the records of the seeds. */
const RECORD = 'DemoMeetingStage'

/**
 * Of the meetings a committee of the demo has planned, one is invited to, one has a draft of its agenda and one was called off.
 * Made once; no paper is on them.
 */
export async function seedDemoStages(source: DataSource): Promise<void> {
  if (await source.manager.existsBy(SeedRecord, { entity: RECORD })) return
  await source.transaction(async (db) => {
    const meetings = await planned(db)
    for (const [at, stage] of demoStages.entries()) {
      const id = meetings[at]
      if (!id) return
      await asImport(db, systemViewer('de'), (ctx) => bring(ctx, id, stage))
      await db.insert(SeedRecord, { entity: RECORD, key: stage.becomes, rowId: id, values: {} })
    }
  })
}

/** Meetings of the social committee of Neuss that nobody was invited to, far enough ahead for an invitation in time. */
async function planned(db: EntityManager): Promise<string[]> {
  const found = await db.query<{ id: string }[]>(
    `select m.id from meeting m join meeting_committee l on l.meeting_id = m.id join committee c on c.id = l.committee_id
       join body b on b.id = c.body_id
      where b.ags = '05162024' and c.kind = 'SOCIAL_COMMITTEE' and m.state = 'SCHEDULED' and m.starts_at >= $1::date
        and not exists (select from agenda_item i where i.meeting_id = m.id)
      order by m.starts_at limit $2`,
    [addDays(dayOf(clock.now()), 25), demoStages.length],
  )
  return found.map(({ id }) => id)
}

async function bring(ctx: Ctx, id: string, { items, becomes, reason }: (typeof demoStages)[number]) {
  for (const item of items) await addAgendaItem(ctx, { id, ...item })
  if (becomes === 'CANCELLED') await cancelMeeting(ctx, { id, reason })
  if (becomes !== 'INVITED') return
  await inviteToMeeting(ctx, { id })
  const announcedOn = dayOf(clock.now())
  await announceMeeting(ctx, { id, announcedOn, medium: 'Aushang am Rathaus und Amtsblatt', url: null })
}
