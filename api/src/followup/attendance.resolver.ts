import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver } from 'type-graphql'
import { allowed, ref, value, type Ctx as Context } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { DateGuest, RecordAttendanceInput } from './DatePresence.js'
import { dateGuests, recordAttendance } from './recordAttendance.js'

/** Who was at an event and its further dates. */
@Resolver(() => Summit)
export class DateAttendance {
  @FieldResolver(() => Boolean, { description: 'The viewer may note who was at this event or date.' })
  mayRecordAttendance(): boolean {
    return value<boolean, Summit>(({ parent }) => allowed(Summit, 'recordAttendance', parent))
  }

  @Query(() => [DateGuest], {
    nullable: true,
    description:
      'Who is expected at an event or a date of it and who was there; null for who does not note it.',
  })
  dateGuests(
    @Ctx() ctx: Context,
    @Arg('summitId', () => ID, { description: 'The event or date.' }) summitId: string,
  ): Promise<DateGuest[] | null> {
    return dateGuests(ctx, summitId)
  }

  @Mutation(() => Summit, { nullable: true, description: 'Notes who was at an event or a date of it.' })
  async recordAttendance(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordAttendanceInput, { description: 'What is needed for it.' })
    input: RecordAttendanceInput,
  ): Promise<Summit> {
    return ref(Summit, await recordAttendance(ctx, input))
  }
}
