import type { DataSource } from 'typeorm'
import { SeedRecord } from '../../seed/SeedRecord.js'
import { viewerOf } from '../accounts/index.js'
import { asImport, type Ctx } from '../platform/index.js'
import { openToTell, ProgrammeItem, setProgramme } from '../summits/index.js'
import { planWorkshopDraw } from './planWorkshopDraw.js'
import { wishWorkshops } from './wishWorkshops.js'

/** What the demo's draw is called among the records of the seeds. */
const RECORD = 'DemoWorkshops'
const planner = 'leyla.brueckner@demo.example'
/** Days between the draw and the demo's summit. */
const DRAW_DAYS = 10
const HALF_AN_HOUR = 1_800_000

/** Plans the draw of the demo's summit and lets those who come wish, each another workshop first. Done once. */
export async function seedDemoWorkshops(source: DataSource): Promise<void> {
  await source.transaction(async (db) => {
    const [summit] = await db.query<{ id: string; starts_at: Date }[]>(
      `select e.id, e.starts_at from seed_record s join summit e on e.id = s.row_id
        where s.entity = 'DemoSummit' and s.key = 'demo-summit' and e.state = 'ANNOUNCED'
          and not exists (select 1 from seed_record done where done.entity = $1)`,
      [RECORD],
    )
    const [person] = await db.query<{ id: string }[]>('select id from person where email = $1', [planner])
    if (!summit || !person) return
    const drawsAt = new Date(summit.starts_at.getTime() - DRAW_DAYS * 86_400_000)
    await asImport(db, await viewerOf(db, person.id), (ctx) =>
      planWorkshopDraw(ctx, { summitId: summit.id, drawsAt }),
    )
    await asImport(db, await viewerOf(db, person.id), (ctx) => movesOne(ctx, summit.id))
    const items = await db.query<{ id: string }[]>(
      'select id from programme_item where summit_id = $1 and field_id is not null order by title',
      [summit.id],
    )
    const guests = await db.query<{ id: string; person: string }[]>(
      `select id, person_id as person from registration where summit_id = $1 and state = 'CONFIRMED' and told_by is null order by rank`,
      [summit.id],
    )
    for (const [at, guest] of guests.entries()) {
      const itemIds = [...items.slice(at % items.length), ...items.slice(0, at % items.length)].map(
        ({ id }) => id,
      )
      await asImport(db, await viewerOf(db, guest.person), (ctx) =>
        wishWorkshops(ctx, { registrationId: guest.id, itemIds }),
      )
    }
    await db.insert(SeedRecord, { entity: RECORD, key: 'draw', rowId: summit.id, values: {} })
  })
}

/**
 * One workshop was half an hour earlier at first, and who registered by telephone wishes for it: the office finds whom it has to
 * tell. Nobody else wishes anything yet, so nobody is mailed.
 */
async function movesOne(ctx: Ctx, summitId: string): Promise<void> {
  const items = await ctx.db.find(ProgrammeItem, {
    where: { summitId },
    order: { startsAt: 'ASC', title: 'ASC' },
  })
  const workshop = items.find(({ fieldId }) => fieldId !== null)
  const [guest] = await ctx.db.query<{ id: string }[]>(
    `select id from registration where summit_id = $1 and state = 'CONFIRMED' and told_by = 'PHONE' order by rank limit 1`,
    [summitId],
  )
  if (!workshop || !guest) return
  const startsAt = new Date(workshop.startsAt.getTime() - HALF_AN_HOUR)
  const earlier = items.map((item) => (item === workshop ? { ...item, startsAt } : item))
  await setProgramme(ctx, { id: summitId, items: earlier })
  await wishWorkshops(ctx, { registrationId: guest.id, itemIds: [workshop.id] })
  // a copy of the context tells; who is told has no address, so that nothing is sent
  await setProgramme({ ...ctx }, { id: summitId, items })
  await openToTell(ctx)
}
