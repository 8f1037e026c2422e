import { GraphQLLocalDate } from 'graphql-scalars'
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Query, Resolver } from 'type-graphql'
import { Committee, Seat } from '../committees/index.js'
import { allowed, exists, list, ref, sql, type Ctx as Context } from '../platform/index.js'
import type { FlowWay } from '../contract/seats.lists.js'
import { Summit } from '../summits/index.js'
import { confirmFlow } from './confirmFlow.js'
import { FlowReceipt, FlowWayEnum } from './FlowReceipt.js'

/** Who was told what. */
@InputType({ description: 'A committee or an association was told what a meeting did: exactly one of them.' })
export class ConfirmFlowInput {
  @Field(() => ID, { description: 'The meeting.' })
  summitId: string
  @Field(() => ID, { description: 'The seat.' })
  seatId: string
  @Field(() => ID, { nullable: true, description: 'The committee that was told.' })
  committeeId?: string | null
  @Field(() => String, { nullable: true, description: 'Or the association.' })
  association?: string | null
  @Field(() => GraphQLLocalDate, { description: 'The day.' })
  informedOn: string
  @Field(() => FlowWayEnum, { description: 'How.' })
  way: FlowWay
}

/** The flow of information out of the Steuerungsgruppe. */
@Resolver()
export class FlowQueries {
  @Query(() => [Summit], { description: 'The last meetings of the Steuerungsgruppe, the latest first.' })
  steeringMeetings(): Summit[] {
    return list<Summit>(
      Summit,
      ({ row, viewer }) => [
        sql`${row.kind} = 'STEERING_MEETING' and ${row.state} in ('ANNOUNCED', 'HELD') and ${row.endsAt} <= ${viewer.now}`,
        exists(Committee, (c) => sql`${c.bodyId} = ${row.bodyId} and ${c.kind} = 'STEERING_GROUP'`),
      ],
      ({ row }) => [{ by: row.startsAt, descending: true }],
      6,
    )
  }

  @Query(() => [Seat], { description: 'Seats of the Steuerungsgruppe the viewer may confirm for.' })
  seatsToConfirm(): Seat[] {
    return list<Seat>(
      Seat,
      ({ row }) => [
        allowed(Seat, 'confirmFlow', row),
        sql`${row.removedAt} is null and exists (select 1 from seat_group g join composition c on c.id = g.composition_id
          where g.id = ${row.seatGroupId} and g.kind = 'VOTING' and c.status = 'RESOLVED' and c.valid_to is null)`,
      ],
      ({ row }) => [{ by: row.seatGroupId }, { by: row.number }],
      100,
    )
  }

  @Mutation(() => FlowReceipt, {
    nullable: true,
    description: 'Confirms for a seat that a committee or an association was told what a meeting did.',
  })
  async confirmFlow(
    @Ctx() ctx: Context,
    @Arg('input', () => ConfirmFlowInput, { description: 'What is needed for it.' }) input: ConfirmFlowInput,
  ): Promise<FlowReceipt> {
    return ref(FlowReceipt, await confirmFlow(ctx, input))
  }
}

/** Who was told of a meeting. */
@Resolver(() => Summit)
export class SummitFlow {
  @FieldResolver(() => [FlowReceipt], { description: 'Whom the seats told what this meeting did.' })
  flowReceipts(): FlowReceipt[] {
    return list<FlowReceipt, Summit>(
      FlowReceipt,
      ({ row, parent }) => sql`${row.summitId} = ${parent.id}`,
      ({ row }) => [{ by: row.informedOn }],
      150,
    )
  }
}
