import { FieldResolver, Float, Query, Resolver } from 'type-graphql'
import { Body } from '../committees/index.js'
import { FieldOfAction, Indicator } from '../goals/index.js'
import type { Light } from '../contract/monitoring.lists.js'
import { allowed, list, or, rowOf, rows, sql, value, type Row, type Sql } from '../platform/index.js'
import { currentOfSociety, isCurrent, shownNumber } from './currentValues.js'
import { LightEnum } from './enums.js'
import { IndicatorLight, LightCount } from './IndicatorLight.view.js'
import { IndicatorTarget } from './IndicatorTarget.js'
import { IndicatorValue } from './IndicatorValue.js'
import { ValueSource } from './ValueSource.js'

/** Lights with the names of their places; who may not read a place exactly sees what everybody may. */
const lightsOf = (indicators: Sql, today: Sql, where: Sql) =>
  sql`select i.id as "indicatorId", b.id as "placeId", b.ags, b.short_name as "placeName", l.is_region as "isRegion", l.light,
      case when ${allowed(Body, 'recordValue', rowOf(Body, 'b'))} then l.measured else l.shown end as measured, l.compared, l.target,
      l.baseline_on::text as "baselineOn", l.due_on::text as "dueOn", l.measured_on::text as "measuredOn", l.met, l.counted
    from ${indicators} cross join lateral indicator_lights(i.id, ${today}) l join body b on b.id = l.place_id where ${where}`

const inRegion = (i: Row<Indicator>, b: Row<Body>) =>
  sql`(${i.regionId} is null or ${i.regionId} = ${b.id} or ${i.regionId} = ${b.districtId})`

/** What is watched over. */
@Resolver()
export class MonitoringQueries {
  @Query(() => [IndicatorLight], {
    description: 'The lights of all indicators at all places, computed in one statement.',
  })
  indicatorLights(): IndicatorLight[] {
    return rows<IndicatorLight>(
      IndicatorLight,
      ({ viewer }) =>
        sql`${lightsOf(sql`indicator i`, viewer.today, sql`i.removed_at is null`)} order by i.position, i.id, b.ags`,
      5000,
    )
  }

  @Query(() => [ValueSource], { description: 'Where values come from.' })
  valueSources(): ValueSource[] {
    return list<ValueSource>(
      ValueSource,
      () => sql`true`,
      ({ row }) => [{ by: row.publisher }, { by: row.title }],
      500,
    )
  }

  @Query(() => [Body], { description: 'Bodies for which the viewer may enter sources and values.' })
  bodiesToRecordFor(): Body[] {
    return list<Body>(
      Body,
      ({ row }) => [allowed(Body, 'recordValue', row), sql`${row.removedAt} is null`],
      ({ row }) => [{ by: row.ags }],
      20,
    )
  }
}

/** How an indicator stands. */
@Resolver(() => Indicator)
export class IndicatorMonitoring {
  @FieldResolver(() => LightEnum, { description: 'Its light in the region it is about.' })
  light(): Light {
    return value<Light, Indicator>(
      ({ parent, viewer }) =>
        sql`(select l.light from indicator_lights(${parent.id}, ${viewer.today}) l where l.is_region)`,
    )
  }

  @FieldResolver(() => Boolean, { description: 'It is missed, and the viewer may tell the councils so.' })
  mayReportMissed(): boolean {
    return value<boolean, Indicator>(
      ({ parent, viewer }) =>
        sql`exists (select true from indicator_lights(${parent.id}, ${viewer.today}) l where l.is_region and l.light = 'MISSED')
          and ${allowed(Indicator, 'reportMissed', parent)}`,
    )
  }

  @FieldResolver(() => IndicatorLight, {
    nullable: true,
    description: 'How it stands in the region it is about, and what that was computed from.',
  })
  standing(): IndicatorLight | null {
    return value<IndicatorLight | null, Indicator>(
      ({ parent, viewer }) =>
        sql`(select to_jsonb(whole) from (${lightsOf(sql`indicator i`, viewer.today, sql`i.id = ${parent.id} and l.is_region`)} limit 1) whole)`,
    )
  }

  @FieldResolver(() => [IndicatorLight], { description: 'Its lights at all places of its region.' })
  lights(): IndicatorLight[] {
    return rows<IndicatorLight, Indicator>(
      IndicatorLight,
      ({ parent, viewer }) =>
        sql`${lightsOf(sql`indicator i`, viewer.today, sql`i.id = ${parent.id}`)} order by b.ags`,
      20,
    )
  }

  @FieldResolver(() => [IndicatorValue], {
    description:
      'What holds of society, place by place, the oldest first; corrections have taken the place of others.',
  })
  series(): IndicatorValue[] {
    return list<IndicatorValue, Indicator>(
      IndicatorValue,
      ({ row, parent }) => [sql`${row.indicatorId} = ${parent.id}`, currentOfSociety(row)],
      ({ row }) => [{ by: row.day }, { by: row.recordedAt }],
      2000,
    )
  }

  @FieldResolver(() => [IndicatorValue], {
    description: 'What holds of the effect of single measures, the oldest first; it counts into no light.',
  })
  effects(): IndicatorValue[] {
    return list<IndicatorValue, Indicator>(
      IndicatorValue,
      ({ row, parent }) => [
        sql`${row.indicatorId} = ${parent.id} and ${row.measureId} is not null and ${row.amount} is not null`,
        isCurrent(row),
      ],
      ({ row }) => [{ by: row.day }, { by: row.recordedAt }],
      500,
    )
  }

  @FieldResolver(() => [IndicatorValue], { description: 'Its corrections, the latest first.' })
  corrections(): IndicatorValue[] {
    return list<IndicatorValue, Indicator>(
      IndicatorValue,
      ({ row, parent }) => sql`${row.indicatorId} = ${parent.id} and ${row.replacesId} is not null`,
      ({ row }) => [{ by: row.recordedAt, descending: true }],
      200,
    )
  }

  @FieldResolver(() => [IndicatorTarget], { description: 'What was set as its target, the latest first.' })
  targets(): IndicatorTarget[] {
    return list<IndicatorTarget, Indicator>(
      IndicatorTarget,
      ({ row, parent }) => sql`${row.indicatorId} = ${parent.id}`,
      ({ row }) => [
        { by: row.setAt, descending: true },
        { by: row.version, descending: true },
      ],
      200,
    )
  }

  @FieldResolver(() => [Body], { description: 'Places for which the viewer may enter a value of it.' })
  placesToRecord(): Body[] {
    return list<Body, Indicator>(
      Body,
      ({ row, parent }) => [
        or(allowed(Body, 'recordValue', row), allowed(Indicator, 'recordValue', parent)),
        inRegion(parent, row),
        sql`${row.removedAt} is null`,
      ],
      ({ row }) => [{ by: row.ags }],
      20,
    )
  }

  @FieldResolver(() => [Body], { description: 'Places for which the viewer may set its target.' })
  placesToTarget(): Body[] {
    return list<Body, Indicator>(
      Body,
      ({ row, parent }) => [
        allowed(Body, 'setTarget', row),
        inRegion(parent, row),
        sql`${row.removedAt} is null`,
      ],
      ({ row }) => [{ by: row.ags }],
      20,
    )
  }
}

/** The numbers of a value. */
@Resolver(() => IndicatorValue)
export class IndicatorValueFields {
  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'What was measured, rounded as its source wants; null when it is withdrawn or too small to be shown.',
  })
  value(): number | null {
    return value<number | null, IndicatorValue>(({ parent }) => shownNumber(parent, 'amount'))
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Size of the set or group it is a part of, or the average; null where there is none or it may not be shown.',
  })
  reference(): number | null {
    return value<number | null, IndicatorValue>(({ parent }) => shownNumber(parent, 'base'))
  }

  @FieldResolver(() => Boolean, {
    description: 'A number too small to be shown to everybody is in it or could be worked out.',
  })
  isSecret(): boolean {
    return value<boolean, IndicatorValue>(
      ({ parent }) => sql`(select s.is_secret from indicator_value_shown s where s.id = ${parent.id})`,
    )
  }

  @FieldResolver(() => Boolean, { description: 'It says that there is no value.' })
  isWithdrawn(): boolean {
    return value<boolean, IndicatorValue>(({ parent }) => sql`(${parent.amount} is null)`)
  }

  @FieldResolver(() => Boolean, {
    description: 'Nothing has taken its place, and the viewer may correct it.',
  })
  mayCorrect(): boolean {
    return value<boolean, IndicatorValue>(
      ({ parent }) => sql`(${allowed(IndicatorValue, 'correctValue', parent)} and ${isCurrent(parent)})`,
    )
  }
}

/** Whether the viewer may change a source. */
@Resolver(() => ValueSource)
export class ValueSourceFields {
  @FieldResolver(() => Boolean, { description: 'The viewer may change what is said of it.' })
  mayChange(): boolean {
    return value<boolean, ValueSource>(({ parent }) => allowed(ValueSource, 'changeValueSource', parent))
  }
}

/** How a field stands. */
@Resolver(() => FieldOfAction)
export class FieldMonitoring {
  @FieldResolver(() => [LightCount], {
    description: 'How many of its indicators have which light in their region.',
  })
  lightCounts(): LightCount[] {
    return rows<LightCount, FieldOfAction>(
      LightCount,
      ({ parent, viewer }) =>
        sql`select l.light, count(*)::int as count from indicator i cross join lateral indicator_lights(i.id, ${viewer.today}) l
            where i.field_id = ${parent.id} and i.removed_at is null and i.kind <> 'PARITY' and l.is_region group by l.light order by l.light`,
      5,
    )
  }
}
