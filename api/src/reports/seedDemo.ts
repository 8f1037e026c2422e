import type { DataSource, EntityManager } from 'typeorm'
import { firstStart } from '../../seed/demo/firstStart.js'
import { demoReport } from '../../seed/demo/report.js'
import { SeedRecord } from '../../seed/SeedRecord.js'
import { viewerOf } from '../accounts/index.js'
import { asImport } from '../platform/index.js'
import { composeReport } from './composeReport.js'

/** What the demo's report is called among the records of the seeds. */
const RECORD = 'DemoReport'
const planner = 'leyla.brueckner@demo.example'

/** A report on the demo's values, composed and not yet published; invented, and says so on each page. Done once. */
export async function seedDemoReport(source: DataSource): Promise<void> {
  await source.transaction(async (db) => {
    const [person] = await db.query<{ id: string }[]>(
      `select id from person where email = $1 and not exists (select 1 from seed_record where entity = $2)`,
      [planner, RECORD],
    )
    if (!person) return
    const year = Number((await firstStart(db)).slice(0, 4)) - 1
    const ids = await choices(db)
    await asImport(db, await viewerOf(db, person.id), (ctx) =>
      composeReport(
        ctx,
        {
          ...ids,
          title: `${demoReport.title} ${year}`,
          periodFrom: `${year - 3}-01-01`,
          periodTo: `${year}-12-31`,
          resolutionIds: [],
          texts: demoReport.texts,
        },
        true,
      ),
    )
    await db.insert(SeedRecord, { entity: RECORD, key: 'report', rowId: person.id, values: {} })
  })
}

/** All fields, the indicators that have values, and the measures something was said of. */
async function choices(db: EntityManager) {
  const ids = async (query: string) => (await db.query<{ id: string }[]>(query)).map(({ id }) => id)
  const indicatorIds = await ids(
    'select i.id from indicator i where exists (select 1 from indicator_value v where v.indicator_id = i.id) order by i.key',
  )
  const [mapped] = await db.query<{ id: string }[]>(
    `select v.indicator_id as id from indicator_value v group by v.indicator_id order by count(distinct v.place_id) desc, v.indicator_id limit 1`,
  )
  return {
    fieldIds: await ids('select id from field_of_action where removed_at is null order by position'),
    indicatorIds,
    measureIds: await ids('select distinct measure_id as id from measure_evaluation order by id'),
    mapIndicatorId: mapped?.id ?? null,
  }
}
