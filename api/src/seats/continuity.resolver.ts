import { Field, FieldResolver, ID, Int, ObjectType, Resolver } from 'type-graphql'
import { Committee, SeatGroup } from '../committees/index.js'
import { rows, sql, value } from '../platform/index.js'

/** How steadily the same person speaks for a seat. */
@ObjectType({ description: 'How steadily the same person speaks for a seat.' })
export class SeatContinuity {
  @Field(() => ID, { description: 'The seat.' })
  seatId: string
  @Field(() => Int, { description: 'Meetings looked at: the last six of the composition in force.' })
  meetings: number
  @Field(() => Int, { description: 'Meetings at which anybody spoke for it.' })
  represented: number
  @Field(() => Int, { description: 'Meetings at which the person spoke for it who did so most often.' })
  steady: number
  @Field(() => Int, { description: 'Continuity in percent: steady ÷ meetings.' })
  index: number
}

/** Continuity of a row, for everybody. */
@Resolver(() => SeatGroup)
export class SeatGroupContinuity {
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Continuity in percent: the mean of its seats; null before the first meeting.',
  })
  continuity(): number {
    return value<number, SeatGroup>(
      ({ parent }) =>
        sql`(select round(avg(k.index))::int from seat_continuity k where k.seat_group_id = ${parent.id})`,
    )
  }
}

/** Continuity of each seat, for those who keep the group and those who sit in it. */
@Resolver(() => Committee)
export class CommitteeContinuity {
  @FieldResolver(() => [SeatContinuity], {
    description:
      'Continuity of each seat; empty for all but its members, the Integrationsbuero and administrators.',
  })
  seatContinuity(): SeatContinuity[] {
    return rows<SeatContinuity, Committee>(
      SeatContinuity,
      ({ parent, viewer }) =>
        sql`select k.seat_id as "seatId", k.meetings, k.represented, k.steady, k.index from seat_continuity k
          where k.committee_id = ${parent.id} and (${viewer.holds('MEMBER', sql`${parent.id}`)}
            or ${viewer.holds('INTEGRATION_OFFICE', sql`(select c.body_id from committee c where c.id = ${parent.id})`)}
            or ${viewer.holds('ADMINISTRATOR')}) order by k.seat_id`,
      150,
    )
  }
}
