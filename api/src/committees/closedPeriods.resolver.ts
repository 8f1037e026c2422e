import { GraphQLLocalDate } from 'graphql-scalars'
import {
  Arg,
  Ctx as Context,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  Query,
  Resolver,
} from 'type-graphql'
import type { ClosedKind } from '../contract/calendar.js'
import { allowed, list, ref, sql, value, type Ctx } from '../platform/index.js'
import { ClosedPeriod } from './ClosedPeriod.js'
import { ClosedKindEnum } from './procedure.kinds.js'
import { maySetClosedPeriods, removeClosedPeriod, setClosedPeriod } from './setClosedPeriod.js'

/** Days on which schools or offices are closed. */
@InputType({ description: 'Days on which schools or offices are closed.' })
export class SetClosedPeriodInput {
  @Field(() => ID, { nullable: true, description: 'What is corrected; none: the days are new.' })
  id?: string | null
  @Field(() => ClosedKindEnum, { description: 'School holidays, or days on which the offices are closed.' })
  kind: ClosedKind
  @Field(() => String, { description: 'What these days are called, in German.' })
  name: string
  @Field(() => GraphQLLocalDate, { description: 'First day.' })
  firstDay: string
  @Field(() => GraphQLLocalDate, { description: 'Last day.' })
  lastDay: string
  @Field(() => String, { description: 'Where that is written.' })
  source: string
}

/** Days on which schools or offices are closed. */
@Resolver(() => ClosedPeriod)
export class ClosedPeriods {
  @Query(() => [ClosedPeriod], {
    description: 'Days on which schools or offices are closed, from a day on, today unless given.',
  })
  closedPeriods(
    @Arg('from', () => GraphQLLocalDate, { nullable: true, description: 'The day (YYYY-MM-DD).' })
    _from?: string,
  ): ClosedPeriod[] {
    return list<ClosedPeriod>(
      ClosedPeriod,
      ({ row, args, viewer }) =>
        sql`${row.lastDay} >= ${args.has('from') ? args.get('from', 'date') : viewer.today}`,
      ({ row }) => [{ by: row.firstDay }],
      200,
    )
  }

  @Query(() => Boolean, {
    description: 'Whether the viewer may enter days on which schools or offices are closed.',
  })
  maySetClosedPeriods(@Context() ctx: Ctx): boolean {
    return maySetClosedPeriods(ctx)
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may correct it.' })
  mayChange(): boolean {
    return value<boolean, ClosedPeriod>(({ parent }) => allowed(ClosedPeriod, 'setClosedPeriod', parent))
  }

  @Mutation(() => ClosedPeriod, {
    nullable: true,
    description: 'Enters days on which schools or offices are closed, or corrects them.',
  })
  async setClosedPeriod(
    @Arg('input', () => SetClosedPeriodInput, { description: 'What to enter.' }) input: SetClosedPeriodInput,
    @Context() ctx: Ctx,
  ): Promise<ClosedPeriod> {
    return ref(ClosedPeriod, await setClosedPeriod(ctx, input))
  }

  @Mutation(() => ID, { nullable: true, description: 'Takes away days that were entered by mistake.' })
  removeClosedPeriod(
    @Arg('id', () => ID, { description: 'The days.' }) id: string,
    @Context() ctx: Ctx,
  ): Promise<string> {
    return removeClosedPeriod(ctx, id)
  }
}
