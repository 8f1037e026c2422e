import { GraphQLLocalDate } from 'graphql-scalars'
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { NewMemberInput } from '../committees/index.js'
import { AnnualGoal, FieldOfAction, Indicator, Measure } from '../goals/index.js'
import { allowed, and, one, ref, sql, value, type Ctx as Context } from '../platform/index.js'
import { concludeOwned, endOwnership, nameOwner } from './nameOwner.js'
import { Ownership } from './Ownership.js'

/** Who is to see to what. */
@InputType({
  description: 'Who is to see to an annual goal, a measure or the values of an indicator: one of them.',
})
export class NameOwnerInput {
  @Field(() => ID, { nullable: true, description: 'The annual goal.' })
  annualGoalId?: string | null
  @Field(() => ID, { nullable: true, description: 'Or the measure.' })
  measureId?: string | null
  @Field(() => ID, { nullable: true, description: 'Or the indicator.' })
  indicatorId?: string | null
  @Field(() => String, { description: 'The office or organisation everybody reads, in German; no person.' })
  unit: string
  @Field(() => ID, { nullable: true, description: 'A person already known.' })
  personId?: string | null
  @Field(() => NewMemberInput, { nullable: true, description: 'Or someone new.' })
  person?: NewMemberInput | null
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'By when; none: the day that is known of it.',
  })
  dueOn?: string | null
}

const who = { nullable: true, description: 'Who sees to it; null while nobody was named.' }

/** Who sees to an annual goal. */
@Resolver(() => AnnualGoal)
export class AnnualGoalOwner {
  @FieldResolver(() => Ownership, who)
  ownership(): Ownership {
    return one<Ownership, AnnualGoal>(
      Ownership,
      ({ row, parent }) => sql`${row.annualGoalId} = ${parent.id} and ${row.removedAt} is null`,
    )
  }
}

/** Who sees to a measure. */
@Resolver(() => Measure)
export class MeasureOwner {
  @FieldResolver(() => Ownership, who)
  ownership(): Ownership {
    return one<Ownership, Measure>(
      Ownership,
      ({ row, parent }) => sql`${row.measureId} = ${parent.id} and ${row.removedAt} is null`,
    )
  }
}

/** Who sees to the values of an indicator. */
@Resolver(() => Indicator)
export class IndicatorOwner {
  @FieldResolver(() => Ownership, who)
  ownership(): Ownership {
    return one<Ownership, Indicator>(
      Ownership,
      ({ row, parent }) => sql`${row.indicatorId} = ${parent.id} and ${row.removedAt} is null`,
    )
  }
}

/** Who may name somebody. */
@Resolver(() => FieldOfAction)
export class FieldOwners {
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may name who sees to what is in it.' })
  mayNameOwner(): boolean {
    return value<boolean, FieldOfAction>(({ parent }) => allowed(FieldOfAction, 'nameOwner', parent))
  }
}

/** What the viewer may do about it. */
@Resolver(() => Ownership)
export class OwnershipFields {
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may say that it is done.' })
  mayConclude(): boolean {
    return value<boolean, Ownership>(({ parent }) =>
      and(
        allowed(Ownership, 'concludeOwned', parent),
        sql`${parent.indicatorId} is null and ${parent.doneOn} is null`,
      ),
    )
  }
}

const which = { description: 'Who sees to what.' }

/** What is done about it. */
@Resolver()
export class OwnerMutations {
  @Mutation(() => Ownership, {
    nullable: true,
    description: 'Names who sees to a goal, a measure or the values of an indicator.',
  })
  async nameOwner(
    @Ctx() ctx: Context,
    @Arg('input', () => NameOwnerInput, which) input: NameOwnerInput,
  ): Promise<Ownership> {
    return ref(Ownership, await nameOwner(ctx, input))
  }

  @Mutation(() => Ownership, { nullable: true, description: 'Nobody sees to it any more.' })
  async endOwnership(@Ctx() ctx: Context, @Arg('id', () => ID, which) id: string): Promise<Ownership> {
    return ref(Ownership, await endOwnership(ctx, id))
  }

  @Mutation(() => Ownership, {
    nullable: true,
    description: 'Says that a goal is reached or a measure carried out.',
  })
  async concludeOwned(@Ctx() ctx: Context, @Arg('id', () => ID, which) id: string): Promise<Ownership> {
    return ref(Ownership, await concludeOwned(ctx, id))
  }
}
