import type { DataSource } from 'typeorm'
import { demoAfterwards, demoDocumentation, demoFigures, demoSheets } from '../../seed/demo/afterwards.js'
import { firstStart } from '../../seed/demo/firstStart.js'
import { SeedRecord } from '../../seed/SeedRecord.js'
import { viewerOf } from '../accounts/index.js'
import { addDays, asImport, type Ctx } from '../platform/index.js'
import type { FigureDimension } from '../contract/followup.lists.js'
import { finaliseDocumentation, publishDocumentation, saveDocumentation } from './documentationVerbs.js'
import { KeptFigure } from './KeptFigure.js'
import { lookBack } from './seedLookBack.js'
import { seedDemoPast } from './seedPast.js'

/** What the demo's look back on an event is called among the records of the seeds. */
const RECORD = 'DemoAfterwards'
const planner = 'leyla.brueckner@demo.example'

/** Lets invented people answer the survey after the demo's summit, by the verbs. Once. */
export async function seedDemoAfterwards(source: DataSource): Promise<void> {
  await source.transaction(async (db) => {
    const done = await db.findOneBy(SeedRecord, { entity: RECORD, key: demoAfterwards })
    const event = await db.findOneBy(SeedRecord, { entity: 'DemoSummit', key: demoAfterwards })
    const [person] = await db.query<{ id: string }[]>('select id from person where email = $1', [planner])
    if (done || !event || !person) return
    await asImport(db, await viewerOf(db, person.id), async (ctx) => {
      await lookBack(ctx, event.rowId, demoSheets, addDays(await firstStart(db), -20))
      await document(ctx, event.rowId)
    })
    await db.insert(SeedRecord, { entity: RECORD, key: demoAfterwards, rowId: event.rowId, values: {} })
  })
  await seedDemoPast(source, planner)
}

/** What happened, published as final, with invented figures: nobody registered here for what was entered afterwards. */
async function document(ctx: Ctx, summitId: string): Promise<void> {
  const { de, translations } = demoDocumentation
  const id = await saveDocumentation(ctx, { summitId, text: de, translations: [...translations] })
  const groups = await ctx.db.query<{ id: string; text: string }[]>(
    'select id, text from actor_group where removed_at is null',
  )
  const groupOf = (text: string) => groups.find((group) => group.text === text)?.id ?? null
  const bodies = await ctx.db.query<{ id: string; ags: string }[]>('select id, ags from body')
  const idOf = (ags: string) => bodies.find((body) => body.ags === ags)?.id ?? null
  const rows: [FigureDimension, string | null, readonly number[]][] = [
    ...entries('ACTOR_GROUP', demoFigures.groups, groupOf),
    ...entries('MUNICIPALITY', demoFigures.municipalities, idOf),
    ...entries('LANGUAGE', demoFigures.languages, (tag) => tag),
  ]
  const total = Object.values<readonly number[]>(demoFigures.groups).reduce<number[]>(
    (sum, n) => n.map((one, at) => one + (sum[at] ?? 0)),
    [],
  )
  await ctx.db.insert(
    KeptFigure,
    [['TOTAL', null, total] as const, ...rows].map(
      ([dimension, key, [invited, registered, present]], position) => ({
        ...{ summitId, dimension, key, position },
        ...{ invited: invited ?? 0, registered: registered ?? 0, present: present ?? 0 },
        noShow: (registered ?? 0) - (present ?? 0),
      }),
    ),
  )
  await publishDocumentation(ctx, id)
  await finaliseDocumentation(ctx, id)
}

function entries(
  dimension: FigureDimension,
  of: Readonly<Record<string, readonly number[]>>,
  keyOf: (name: string) => string | null,
): [FigureDimension, string | null, readonly number[]][] {
  return Object.entries(of).map(([name, n]) => [dimension, keyOf(name), n])
}
