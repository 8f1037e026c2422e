import { Arg, FieldResolver, Int, Query, Resolver } from 'type-graphql'
import { Body } from '../committees/index.js'
import { Indicator } from '../goals/index.js'
import { allowed, list, rowOf, rows, sql, value, type Sql } from '../platform/index.js'
import { PlaceValue } from './PlaceValue.view.js'

/** What holds of society in the municipalities: nothing took its place, and it is not withdrawn. */
const holds = sql`v.measure_id is null and v.amount is not null
  and not exists (select 1 from indicator_value later where later.replaces_id = v.id)`
const yearsOf = (indicatorId: Sql, today: Sql) =>
  sql`select distinct extract(year from v.day)::int as year from indicator_value v join body p on p.id = v.place_id
      where v.indicator_id = ${indicatorId} and p.district_id is not null and v.day <= ${today} and ${holds}`

/** Indicators with something to compare. */
@Resolver()
export class ComparisonQueries {
  @Query(() => [Indicator], { description: 'The indicators of which municipalities have values.' })
  comparedIndicators(): Indicator[] {
    return list<Indicator>(
      Indicator,
      ({ row, viewer }) => [
        sql`${row.removedAt} is null`,
        // asked of each indicator by its index; an exists would be joined to all values there are
        sql`(select true from (${yearsOf(sql`${row.id}`, viewer.today)}) y limit 1)`,
      ],
      ({ row }) => [{ by: row.position }],
      500,
    )
  }
}

/** An indicator in the municipalities side by side. */
@Resolver(() => Indicator)
export class IndicatorComparison {
  @FieldResolver(() => [Int], { description: 'Years in which municipalities have values, the latest first.' })
  comparedYears(): number[] {
    return value<number[], Indicator>(
      ({ parent, viewer }) =>
        sql`(select coalesce(array_agg(y.year order by y.year desc), '{}') from (${yearsOf(sql`${parent.id}`, viewer.today)}) y)`,
    )
  }

  @FieldResolver(() => [PlaceValue], {
    description:
      'Each municipality with its last value of the year, group by group; without a year that of the latest value.',
  })
  byMunicipality(
    @Arg('year', () => Int, { nullable: true, description: 'The year; the latest one unless given.' })
    _year?: number,
  ): PlaceValue[] {
    return rows<PlaceValue, Indicator>(
      PlaceValue,
      ({ parent, args, viewer }) => {
        const year = args.has('year')
          ? sql`${args.get('year', 'int')}`
          : sql`(select max(y.year) from (${yearsOf(sql`${parent.id}`, viewer.today)}) y)`
        const exact = allowed(Body, 'recordValue', rowOf(Body, 'b'))
        return sql`with asked as (
            select make_date(y.year, 1, 1) as first_day, least(${viewer.today}, make_date(y.year, 12, 31)) as day
              from (select greatest(1, least(9999, coalesce(${year}, 1))) as year) y),
          lit as (select l.* from asked a cross join lateral indicator_lights(${parent.id}, a.day) l)
          select b.id as "placeId", b.ags, b.short_name as "placeName", k."group", k.day::text as day,
            case when ${exact} then k.amount else k.open_amount end as value,
            case when ${exact} then k.base else k.open_base end as reference,
            coalesce(l.light, 'NO_DATA') as light, l.target, k.publisher, k.credit
          from body b cross join asked a left join lit l on l.place_id = b.id
          left join lateral (
            select distinct on (v."group") v."group", v.day, v.amount, v.base, s.amount as open_amount, s.base as open_base,
              o.publisher, o.credit
            from indicator_value v join indicator_value_shown s on s.id = v.id join value_source o on o.id = v.source_id
            where v.indicator_id = ${parent.id} and v.place_id = b.id and ${holds}
              and v.day between a.first_day and a.day
            order by v."group", v.day desc) k on true
          where b.district_id is not null and b.removed_at is null order by b.ags, k."group"`
      },
      300,
    )
  }
}
