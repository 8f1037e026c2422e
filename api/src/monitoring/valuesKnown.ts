import { Body } from '../committees/index.js'
import { clock, dayOf, allowed, rowOf, runSql, sql, type Ctx } from '../platform/index.js'
import type { IndicatorKind } from '../contract/goals.lists.js'

/** An indicator as values are judged by it. */
export interface KnownIndicator {
  id: string
  key: string | null
  text: string
  kind: IndicatorKind
  regionId: string | null
}
/** A place values may belong to. */
export interface KnownPlace {
  id: string
  ags: string
  name: string
  districtId: string | null
  mayRecord: boolean
}
/** A source as a file names it. */
export interface KnownSource {
  id: string
  publisher: string
  title: string
}
/** All that a value is judged by, however many there are. */
export interface ValuesKnown {
  today: string
  indicators: KnownIndicator[]
  places: KnownPlace[]
  sources: KnownSource[]
}

/** Reads what values are judged by: indicators, places and whether the viewer may enter something there, sources. Three statements. */
export async function valuesKnown(ctx: Ctx): Promise<ValuesKnown> {
  const body = rowOf(Body, 'b')
  return {
    today: dayOf(clock.now()),
    indicators: await ctx.db.query<KnownIndicator[]>(
      'select id, key, text, kind, region_id as "regionId" from indicator where removed_at is null order by position, id',
    ),
    places: await runSql<KnownPlace>(
      ctx.db,
      ctx.viewer,
      sql`select b.id, b.ags, b.short_name as name, b.district_id as "districtId", ${allowed(Body, 'recordValue', body)} as "mayRecord"
          from body b where b.removed_at is null order by b.ags`,
    ),
    sources: await ctx.db.query<KnownSource[]>(
      'select id, publisher, title from value_source order by created_at, id',
    ),
  }
}
