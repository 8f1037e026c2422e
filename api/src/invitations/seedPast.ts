import type { DataSource } from 'typeorm'
import { demoPast, demoPastGuests } from '../../seed/demo/past.js'
import { SeedRecord } from '../../seed/SeedRecord.js'
import { viewerOf } from '../accounts/index.js'
import { asImport, type Ctx } from '../platform/index.js'
import { invitePerson } from './invitePerson.js'
import { noteAnswer } from './noteAnswer.js'

/** Invites the people of the demo's past event and notes what they answered, by the verbs. Once. */
export async function seedPastGuests(source: DataSource, planner: string): Promise<void> {
  await source.transaction(async (db) => {
    const event = await db.findOneBy(SeedRecord, { entity: 'DemoSummit', key: demoPast.key })
    const done = await db.findOneBy(SeedRecord, { entity: 'DemoInvitations', key: demoPast.key })
    const [person] = await db.query<{ id: string }[]>('select id from person where email = $1', [planner])
    if (!event || done || !person) return
    await asImport(db, await viewerOf(db, person.id), (ctx) => inviteAll(ctx, event.rowId))
    await db.query(
      'update person set is_demo = true where id in (select person_id from invitation where summit_id = $1)',
      [event.rowId],
    )
    await db.insert(SeedRecord, {
      ...{ entity: 'DemoInvitations', key: demoPast.key, rowId: event.rowId, values: {} },
    })
  })
}

async function inviteAll(ctx: Ctx, summitId: string): Promise<void> {
  const groups = await ctx.db.query<{ id: string }[]>(
    'select g.id from summit_group g join actor_group a on a.id = g.actor_group_id where g.summit_id = $1 order by a.position',
    [summitId],
  )
  for (const { group, became, ...guest } of demoPastGuests) {
    const id = await invitePerson(ctx, { summitId, ...guest })
    if (became === 'SILENT')
      await ctx.db.query(`update invitation set state = 'ISSUED', issued_at = now() where id = $1`, [id])
    else
      await noteAnswer(ctx, {
        ...{ id, toldBy: 'PHONE', accept: became !== 'DECLINED' },
        groupId: became === 'DECLINED' ? null : groups[group]?.id,
      })
  }
}
