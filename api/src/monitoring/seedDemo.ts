import type { DataSource, EntityManager } from 'typeorm'
import { firstStart } from '../../seed/demo/firstStart.js'
import { demoCorrection, demoSeries, demoSources, demoTargets } from '../../seed/demo/indicatorValues.js'
import { SeedRecord } from '../../seed/SeedRecord.js'
import { viewerOf } from '../accounts/index.js'
import { asImport, type Ctx } from '../platform/index.js'
import { correctValue } from './correctValue.js'
import { recordValue } from './recordValue.js'
import { setTarget } from './setTarget.js'
import { addValueSource } from './valueSources.js'

/** What the demo's values are called among the records of the seeds. */
const RECORD = 'DemoIndicatorValues'
const planner = 'leyla.brueckner@demo.example'

/** Values, one correction and targets of a few indicators over four years, by the verbs; invented, and their sources say so. Done once. */
export async function seedDemoValues(source: DataSource): Promise<void> {
  await source.transaction(async (db) => {
    const [person] = await db.query<{ id: string }[]>(
      `select id from person where email = $1 and not exists (select 1 from seed_record where entity = $2)`,
      [planner, RECORD],
    )
    if (!person) return
    const year = Number((await firstStart(db)).slice(0, 4))
    await asImport(db, await viewerOf(db, person.id), (ctx) => enter(ctx, year))
    await db.insert(SeedRecord, { entity: RECORD, key: 'values', rowId: person.id, values: {} })
  })
}

async function enter(ctx: Ctx, year: number): Promise<void> {
  const indicators = await idsOf(ctx.db, 'select key, id from indicator where key is not null')
  const bodies = await idsOf(ctx.db, 'select ags as key, id from body')
  const at = (indicator: string, ags: string) => ({
    indicatorId: indicators.get(indicator),
    placeId: bodies.get(ags),
  })
  const sources = new Map<string, string>()
  for (const [key, said] of Object.entries(demoSources))
    sources.set(key, await addValueSource(ctx, { ...said, address: null, bodyId: bodies.get('05162') }))
  const firsts = new Map<string, { id: string; day: string }>()
  for (const { indicator, ags, source, years, ...rest } of demoSeries)
    for (const [nth, [value, reference]] of years.entries()) {
      const day = `${year - years.length + nth}-12-31`
      const given = {
        value,
        reference: reference ?? null,
        group: rest.group ?? null,
        note: rest.note ?? null,
      }
      const id = await recordValue(ctx, {
        ...{ ...at(indicator, ags), day, ...given },
        sourceId: sources.get(source),
      })
      if (nth === 0) firsts.set(`${indicator} ${ags}`, { id, day })
    }
  const { indicator, ags, ...corrected } = demoCorrection
  await correctValue(ctx, {
    ...{ replacesId: firsts.get(`${indicator} ${ags}`)?.id, sourceId: sources.get('SURVEY') },
    ...corrected,
  })
  for (const { indicator: key, ags: where, target, note } of demoTargets)
    await setTarget(ctx, {
      ...{ ...at(key, where), target, note, dueOn: `${year + 1}-12-31` },
      baselineOn: firsts.get(`${key} ${where}`)?.day,
    })
}

async function idsOf(db: EntityManager, query: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db.query<{ key: string; id: string }[]>(query)
  return new Map(rows.map(({ key, id }) => [key, id]))
}
