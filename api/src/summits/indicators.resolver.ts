import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver } from 'type-graphql'
import { Indicator } from '../goals/index.js'
import {
  allowed,
  list,
  ref,
  rows,
  sql,
  value,
  type Ctx as Context,
  type Row,
  type Sql,
} from '../platform/index.js'
import { IndicatorPlace } from './IndicatorEvents.view.js'
import { SetIndicatorInput } from './organiser.inputs.js'
import { setIndicator } from './setIndicator.js'
import { Summit } from './Summit.js'

/** Something of the events that were held for an indicator: counted from them, never typed. */
const held = (i: Row<Indicator>, what: Sql) =>
  sql`(select ${what} from summit s where s.indicator_id = ${i.id} and s.state = 'HELD')`

/** What was held for an indicator. */
@Resolver(() => Indicator)
export class IndicatorEvents {
  @FieldResolver(() => Boolean, {
    description: 'Its words are about events: it is suggested to whoever enters one.',
  })
  countsEvents(): boolean {
    return value<boolean, Indicator>(
      ({ parent }) =>
        sql`(${parent.kind} in ('COUNT_IN_REGION', 'COVERAGE') and ${parent.text} ilike '%veranstaltung%')`,
    )
  }

  @FieldResolver(() => Int, { description: 'Events that were held for it.' })
  heldEvents(): number {
    return value<number, Indicator>(({ parent }) => held(parent, sql`count(*)::int`))
  }

  @FieldResolver(() => Int, { description: 'People who were at these events, where somebody counted.' })
  heldParticipants(): number {
    return value<number, Indicator>(({ parent }) => held(parent, sql`coalesce(sum(s.attendance), 0)::int`))
  }

  @FieldResolver(() => [IndicatorPlace], { description: 'The same by municipality, the most events first.' })
  heldIn(): IndicatorPlace[] {
    return rows<IndicatorPlace, Indicator>(
      IndicatorPlace,
      ({ parent }) =>
        sql`select b.id, b.short_name as name, count(*)::int as events, coalesce(sum(s.attendance), 0)::int as participants
          from summit s left join body b on b.id = s.municipality_id where s.indicator_id = ${parent.id} and s.state = 'HELD'
          group by b.id, b.short_name order by b.id is null, events desc, participants desc, name`,
      50,
    )
  }

  @FieldResolver(() => [Summit], { description: 'These events, the latest first.' })
  summits(): Summit[] {
    return list<Summit, Indicator>(
      Summit,
      ({ row, parent }) => [sql`${row.indicatorId} = ${parent.id}`, sql`${row.state} = 'HELD'`],
      ({ row }) => [{ by: row.startsAt, descending: true }],
      200,
    )
  }
}

/** Whether the viewer says what an event counts into. */
@Resolver(() => Summit)
export class SummitIndicator {
  @FieldResolver(() => Boolean, { description: 'The viewer may say into which indicator it counts.' })
  maySetIndicator(): boolean {
    return value<boolean, Summit>(({ parent }) => allowed(Summit, 'setIndicator', parent))
  }
}

/** Saying what an event counts into. */
@Resolver()
export class IndicatorMutations {
  @Mutation(() => Summit, {
    nullable: true,
    description: 'Says into which indicator of the goals an event counts.',
  })
  async setIndicator(
    @Ctx() ctx: Context,
    @Arg('input', () => SetIndicatorInput, { description: 'What is needed for it.' })
    input: SetIndicatorInput,
  ): Promise<Summit> {
    return ref(Summit, await setIndicator(ctx, input))
  }
}
