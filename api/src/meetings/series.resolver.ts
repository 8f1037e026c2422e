import { GraphQLLocalDate } from 'graphql-scalars'
import {
  Arg,
  Ctx as Context,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  Resolver,
} from 'type-graphql'
import { Committee } from '../committees/index.js'
import type { SeriesRhythm } from '../contract/series.js'
import { allowed, list, ref, sql, value, type Ctx } from '../platform/index.js'
import { Meeting } from './Meeting.js'
import { MeetingSeries, SeriesRhythmEnum } from './MeetingSeries.js'
import { planSeries } from './planSeries.js'

/** Plans the meetings of a committee. */
@InputType({ description: 'Plans the meetings of a committee.' })
export class PlanSeriesInput {
  @Field(() => ID, { description: 'The committee.' })
  committeeId: string
  @Field(() => SeriesRhythmEnum, { description: 'Every n-th weekday of a month, or listed days.' })
  rhythm: SeriesRhythm
  @Field(() => Int, { description: 'Day of the week: 1 Monday to 7 Sunday.' })
  weekday: number
  @Field(() => Int, { description: 'Which such day of a month: 1 to 4, 5 is the last.' })
  week: number
  @Field(() => [Int], { description: 'Months in which the committee meets.' })
  months: number[]
  @Field(() => [GraphQLLocalDate], { description: 'The listed days.' })
  days: string[]
  @Field(() => Boolean, { description: 'It leaves out the school holidays.' })
  skipsSchoolHolidays: boolean
  @Field(() => GraphQLLocalDate, { description: 'First day.' })
  from: string
  @Field(() => GraphQLLocalDate, { description: 'Last day.' })
  to: string
  @Field(() => String, { description: 'When they begin: HH:MM of the wall clock in Germany.' })
  time: string
  @Field(() => String, { description: 'Where.' })
  place: string
}

/** Planning meetings. */
@Resolver()
export class SeriesMutations {
  @Mutation(() => Committee, {
    nullable: true,
    description: 'The clerk plans the meetings of a committee; holidays are left out.',
  })
  async planSeries(
    @Arg('input', () => PlanSeriesInput, { description: 'What is planned.' }) input: PlanSeriesInput,
    @Context() ctx: Ctx,
  ): Promise<Committee> {
    return ref(Committee, await planSeries(ctx, input))
  }
}

/** The dates of a committee. */
@Resolver(() => Committee)
export class CommitteeDates {
  @FieldResolver(() => [Meeting], { description: 'Its meetings to come that take place, the next first.' })
  meetingsToCome(): Meeting[] {
    return list<Meeting, Committee>(
      Meeting,
      ({ row, parent, viewer }) => sql`${row.startsAt} >= ${viewer.now} and ${row.state} <> 'CANCELLED'
        and exists (select 1 from meeting_committee m where m.meeting_id = ${row.id} and m.committee_id = ${parent.id})`,
      ({ row }) => [{ by: row.startsAt }],
      60,
    )
  }

  @FieldResolver(() => [MeetingSeries], { description: 'How its meetings were planned, the latest first.' })
  meetingSeries(): MeetingSeries[] {
    return list<MeetingSeries, Committee>(
      MeetingSeries,
      ({ row, parent }) => sql`${row.committeeId} = ${parent.id}`,
      ({ row }) => [{ by: row.createdAt, descending: true }],
      20,
    )
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may plan its meetings.' })
  mayPlan(): boolean {
    return value<boolean, Committee>(({ parent }) => allowed(Committee, 'planSeries', parent))
  }
}
