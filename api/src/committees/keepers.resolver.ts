import { GraphQLLocalDate } from 'graphql-scalars'
import { Arg, Ctx as Context, Field, FieldResolver, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { list, ref, sql, type Ctx } from '../platform/index.js'
import { appointKeeper } from './appointKeeper.js'
import { Committee } from './Committee.js'
import { endKeeper } from './endKeeper.js'
import { MinutesKeeper } from './MinutesKeeper.js'
import { NewMemberInput } from './setUp.inputs.js'

/** Who is to keep minutes. */
@InputType({ description: 'Who is to keep the minutes: a person known by id, or a new one.' })
export class AppointKeeperInput {
  @Field(() => ID, { description: 'The committee.' })
  committeeId: string
  @Field(() => ID, { nullable: true, description: 'A person already known.' })
  personId?: string | null
  @Field(() => NewMemberInput, { nullable: true, description: 'Or someone new.' })
  person?: NewMemberInput | null
  @Field(() => GraphQLLocalDate, { description: 'First day.' })
  validFrom: string
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Last day; none: until told otherwise.' })
  validTo?: string | null
}

/** Who keeps the minutes of a committee. */
@Resolver(() => Committee)
export class CommitteeKeepers {
  @FieldResolver(() => [MinutesKeeper], {
    description: 'Who keeps its minutes, or will, from a day on, today unless given.',
  })
  minutesKeepers(
    @Arg('from', () => GraphQLLocalDate, { nullable: true, description: 'The day (YYYY-MM-DD).' })
    _from?: string,
  ): MinutesKeeper[] {
    return list<MinutesKeeper, Committee>(
      MinutesKeeper,
      ({ row, parent, args, viewer }) => {
        const day = args.has('from') ? args.get('from', 'date') : viewer.today
        return sql`${row.committeeId} = ${parent.id} and (${row.validTo} is null or ${row.validTo} >= ${day})`
      },
      ({ row }) => [{ by: row.validFrom }],
      50,
    )
  }
}

/** Saying who keeps minutes. */
@Resolver()
export class KeeperMutations {
  @Mutation(() => MinutesKeeper, {
    nullable: true,
    description: 'Says who keeps the minutes of a committee; no seat is needed.',
  })
  async appointKeeper(
    @Arg('input', () => AppointKeeperInput, { description: 'Whom, and when.' }) input: AppointKeeperInput,
    @Context() ctx: Ctx,
  ): Promise<MinutesKeeper> {
    return ref(MinutesKeeper, await appointKeeper(ctx, input))
  }

  @Mutation(() => MinutesKeeper, {
    nullable: true,
    description: 'Says which day is somebody’s last as keeper of the minutes.',
  })
  async endKeeper(
    @Arg('id', () => ID, { description: 'Id of the entry.' }) id: string,
    @Arg('validTo', () => GraphQLLocalDate, { description: 'Last day.' }) validTo: string,
    @Context() ctx: Ctx,
  ): Promise<MinutesKeeper> {
    return ref(MinutesKeeper, await endKeeper(ctx, { id, validTo }))
  }
}
