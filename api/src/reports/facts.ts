import type { EntityManager } from 'typeorm'
import { Resolution } from '../consultations/index.js'
import { publicViewer, readAsViewer, rowOf, sql, tableOf, visibleSql, type Ctx } from '../platform/index.js'
import { hideInSeries, type ReadValue } from './hideInSeries.js'
import type {
  FrozenField,
  FrozenIndicator,
  FrozenLight,
  FrozenMeasure,
  FrozenPlace,
  FrozenResolution,
  FrozenSource,
} from './snapshot.js'

/** What is to be read. */
export interface Choice {
  periodFrom: string
  periodTo: string
  fieldIds: readonly string[]
  indicatorIds: readonly string[]
  measureIds: readonly string[]
  resolutionIds: readonly string[]
}
/** What was read. */
export interface Facts {
  places: FrozenPlace[]
  fields: FrozenField[]
  indicators: FrozenIndicator[]
  measures: FrozenMeasure[]
  resolutions: FrozenResolution[]
}

type ReadLight = FrozenLight & { indicatorId: string; baselineOn: string | null }

const said = (row: string) =>
  `jsonb_build_object('de', ${row}.text, 'more', coalesce((select jsonb_object_agg(t.language, t.text) from reference_text t
     where t.subject_id = ${row}.id and t.part = 'text' and t.version = ${row}.text_version), '{}'))`

/**
 * All facts of a report, in eight statements whatever it holds: of each year the last value, numbers as everybody may see them, and what
 * everybody may read of resolutions.
 */
export async function factsOf(ctx: Ctx, choice: Choice, until: string): Promise<Facts> {
  const { db } = ctx
  const places = await db.query<FrozenPlace[]>(
    `select id, ags, short_name as name, district_id is null as "isKreis" from body where removed_at is null order by ags`,
  )
  const fields = await db.query<FrozenField[]>(
    `select f.id, ${said('f')} as text, coalesce((select jsonb_agg(${said('g')} order by g.position, g.id) from guiding_goal g
        where g.field_id = f.id and g.removed_at is null), '[]') as goals
      from field_of_action f where f.id = any($1) and f.removed_at is null order by f.position, f.id`,
    [choice.fieldIds],
  )
  const measures = await db.query<FrozenMeasure[]>(
    `select m.id, m.field_id as "fieldId", ${said('m')} as text, m.responsible, m.due_on::text as "dueOn", e.verdict, e.evidence
      from measure m left join lateral (select e.verdict, e.evidence from measure_evaluation e where e.measure_id = m.id
        order by e.written_at desc, e.id desc limit 1) e on true
      where m.id = any($1) and m.removed_at is null order by m.position, m.id`,
    [choice.measureIds],
  )
  const indicators = await indicatorsOf(db, choice, until, places)
  return { places, fields, measures, indicators, resolutions: await resolutionsOf(ctx, choice.resolutionIds) }
}

/** As everybody reads them: what was decided in private stays out of a report. */
function resolutionsOf({ db }: Ctx, ids: readonly string[]): Promise<FrozenResolution[]> {
  const r = rowOf(Resolution, 'r')
  return readAsViewer<FrozenResolution>(
    db.connection,
    publicViewer('de'),
    sql`select r.id, coalesce(pt.title, p.number) as title, p.number, r.committee_name as committee, r.decided_on::text as "decidedOn", r.outcome
        from ${tableOf(Resolution)} r join consultation c on c.id = r.consultation_id join paper p on p.id = c.paper_id
          join proposal_text pt on pt.id = p.text_id
        where r.id = any(${`{${ids.join()}}`}::uuid[]) and ${visibleSql(Resolution, r)} order by r.decided_on, r.id`,
    db,
  )
}

async function indicatorsOf(
  db: EntityManager,
  choice: Choice,
  until: string,
  places: readonly FrozenPlace[],
): Promise<FrozenIndicator[]> {
  const ids = choice.indicatorIds
  const found = await db.query<Omit<FrozenIndicator, 'lights' | 'values' | 'sources'>[]>(
    `select i.id, i.field_id as "fieldId", ${said('i')} as text, i.kind, i.direction from indicator i
      where i.id = any($1) and i.removed_at is null order by i.position, i.id`,
    [ids],
  )
  const lights = await db.query<ReadLight[]>(
    `select i.id as "indicatorId", l.place_id as "placeId", l.is_region as "isRegion", l.light, l.shown as measured, l.target,
        l.due_on::text as "dueOn", l.measured_on::text as "measuredOn", l.baseline_on::text as "baselineOn"
      from indicator i cross join lateral indicator_lights(i.id, $2) l join body b on b.id = l.place_id
      where i.id = any($1) order by i.id, b.ags`,
    [ids, until],
  )
  const values = await valuesOf(db, choice, until)
  const sources = await db.query<(FrozenSource & { id: string })[]>(
    `select id, publisher, title, credit, proxy from value_source order by publisher, title, id`,
  )
  const kreis = places.find(({ isKreis }) => isKreis)?.id
  return found.map((indicator) => {
    const own = values.filter(({ indicatorId }) => indicatorId === indicator.id)
    const hidden = hideInSeries(indicator.kind, own, kreis)
    const from = new Set(own.map(({ sourceId }) => sourceId))
    const itsLights = lights.filter(({ indicatorId }) => indicatorId === indicator.id)
    return {
      ...indicator,
      values: hidden,
      sources: sources.filter(({ id }) => from.has(id)).map(({ id: _, ...source }) => source),
      lights: itsLights.map((light) => lightOf(light, hidden)),
    }
  })
}

/** What a light was computed from is gone with the numbers it could be worked out from. */
function lightOf(
  { indicatorId: _, baselineOn, ...light }: ReadLight,
  values: FrozenIndicator['values'],
): FrozenLight {
  const isGone = values.some(
    ({ isHidden, placeId, day }) =>
      isHidden &&
      (placeId === light.placeId || light.isRegion) &&
      (day === light.measuredOn || day === baselineOn),
  )
  return { ...light, measured: isGone ? null : light.measured }
}

/** Of each year the last value of a place and group: society only, as corrections left it. */
function valuesOf(db: EntityManager, choice: Choice, until: string): Promise<ReadValue[]> {
  return db.query<ReadValue[]>(
    `with last as (
       select distinct on (v.indicator_id, v.place_id, v."group", extract(year from v.day)) v.*
         from indicator_value v
        where v.indicator_id = any($1) and v.measure_id is null and v.day between $2 and $3
          and not exists (select 1 from indicator_value n where n.replaces_id = v.id)
          and v.amount is not null
        order by v.indicator_id, v.place_id, v."group", extract(year from v.day), v.day desc, v.recorded_at desc)
     select v.indicator_id as "indicatorId", v.place_id as "placeId", v."group", v.day::text, v.source_id as "sourceId",
         v.amount as "exactAmount", v.base as "exactBase", s.amount, s.base, s.is_secret as "isSecret", o.smallest
       from last v join indicator_value_shown s on s.id = v.id join value_source o on o.id = v.source_id
       join body b on b.id = v.place_id
      order by v.day, b.ags, v."group" nulls first`,
    [choice.indicatorIds, choice.periodFrom, until],
  )
}
