import type { DataSource } from 'typeorm'
import {
  demoPast,
  demoPastDaysAgo,
  demoPastDocumentation,
  demoPastGuests,
  demoPastSheets,
} from '../../seed/demo/past.js'
import { firstStart } from '../../seed/demo/firstStart.js'
import { SeedRecord } from '../../seed/SeedRecord.js'
import { viewerOf } from '../accounts/index.js'
import { addDays, asImport, type Ctx } from '../platform/index.js'
import { closeSummit } from '../summits/index.js'
import { finaliseDocumentation, publishDocumentation, saveDocumentation } from './documentationVerbs.js'
import { lookBack } from './seedLookBack.js'

/** Lets the demo's event of an earlier year be over: who came, what they said of it, what stays. Once. */
export async function seedDemoPast(source: DataSource, planner: string): Promise<void> {
  await source.transaction(async (db) => {
    const event = await db.findOneBy(SeedRecord, { entity: 'DemoSummit', key: demoPast.key })
    const done = await db.findOneBy(SeedRecord, { entity: 'DemoAfterwards', key: demoPast.key })
    const [person] = await db.query<{ id: string }[]>('select id from person where email = $1', [planner])
    if (!event || done || !person) return
    await asImport(db, await viewerOf(db, person.id), (ctx) => passed(ctx, event.rowId))
    await db.insert(SeedRecord, {
      ...{ entity: 'DemoAfterwards', key: demoPast.key, rowId: event.rowId, values: {} },
    })
  })
}

async function passed(ctx: Ctx, id: string): Promise<void> {
  const closesOn = addDays(await firstStart(ctx.db), 21 - demoPastDaysAgo)
  await putBack(ctx, id)
  const came = demoPastGuests.filter(({ became }) => became === 'CAME').map(({ email }) => email)
  await ctx.db.query(
    `update ticket t set state = 'CHECKED_IN' from registration r join person p on p.id = r.person_id
      where r.id = t.registration_id and t.summit_id = $1 and p.email = any($2)`,
    [id, came],
  )
  await closeSummit(ctx, { id, attendance: came.length })
  await lookBack(ctx, id, demoPastSheets, closesOn)
  const { de, translations } = demoPastDocumentation
  const documentation = await saveDocumentation(ctx, {
    summitId: id,
    text: de,
    translations: [...translations],
  })
  await publishDocumentation(ctx, documentation)
  await finaliseDocumentation(ctx, documentation)
  await ctx.db.query('update documentation set published_on = $2 where id = $1', [documentation, closesOn])
}

/** What was planned for a day to come happened so many days ago. */
async function putBack(ctx: Ctx, id: string): Promise<void> {
  const back = `make_interval(days => ${demoPast.inDays + demoPastDaysAgo})`
  await ctx.db.query(
    `update summit set starts_at = starts_at - ${back}, ends_at = ends_at - ${back}, created_at = created_at - ${back} where id = $1`,
    [id],
  )
  await ctx.db.query(
    `update programme_item set starts_at = starts_at - ${back}, ends_at = ends_at - ${back} where summit_id = $1`,
    [id],
  )
  for (const column of ['issued_at', 'answered_at'])
    await ctx.db.query(`update invitation set ${column} = ${column} - ${back} where summit_id = $1`, [id])
}
