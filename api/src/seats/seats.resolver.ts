import { GraphQLLocalDate } from 'graphql-scalars'
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver } from 'type-graphql'
import { Committee, Composition, Membership, SeatGroup } from '../committees/index.js'
import { allowed, list, ref, sql, value, type Ctx as Context, type Sql } from '../platform/index.js'
import { CalledArea } from './CalledArea.js'
import { callIn, endCall } from './callIn.js'
import { CallInInput, NameSeatInput, ResolveCompositionInput } from './inputs.js'
import { nameSeat } from './nameSeat.js'
import { resolveComposition } from './resolveComposition.js'

// a number of people is no name: it is told of every group, whatever names it publishes
const heldSeats = (day: Sql): Sql =>
  sql`count(*) filter (where exists (select 1 from membership m where m.seat_id = s.id and m.role = 'HOLDER'
    and m.valid_from <= ${day} and (m.valid_to is null or m.valid_to >= ${day})))::int`

/** How many of the resolved seats have a person. */
@Resolver(() => Composition)
export class CompositionFilled {
  @FieldResolver(() => Int, { description: 'How many of its voting seats somebody holds today.' })
  filledSeats(): number {
    return value<number, Composition>(
      ({ parent, viewer }) =>
        sql`(select ${heldSeats(viewer.today)} from seat s join seat_group g on g.id = s.seat_group_id
          where g.composition_id = ${parent.id} and g.kind = 'VOTING' and s.removed_at is null)`,
    )
  }
}

/** How many seats of a row have a person. */
@Resolver(() => SeatGroup)
export class SeatGroupFilled {
  @FieldResolver(() => Int, { description: 'How many of its seats somebody holds today.' })
  filledSeats(): number {
    return value<number, SeatGroup>(
      ({ parent, viewer }) =>
        sql`(select ${heldSeats(viewer.today)} from seat s where s.seat_group_id = ${parent.id} and s.removed_at is null)`,
    )
  }
}

/** Who is called in. */
@Resolver(() => Committee)
export class CommitteeCalled {
  @FieldResolver(() => [CalledArea], {
    description: 'Departments called in without a vote, the latest first.',
  })
  calledAreas(): CalledArea[] {
    return list<CalledArea, Committee>(
      CalledArea,
      ({ row, parent }) => sql`${row.committeeId} = ${parent.id}`,
      ({ row }) => [{ by: row.validFrom, descending: true }],
      50,
    )
  }
}

/** What the viewer may do with what was called in. */
@Resolver(() => CalledArea)
export class CalledAreaActions {
  @FieldResolver(() => Boolean, { description: 'The viewer may say which day is its last.' })
  mayEnd(): boolean {
    return value<boolean, CalledArea>(({ parent }) => allowed(CalledArea, 'endCall', parent))
  }
}

const what = { description: 'What is needed for it.' }

/** What is done to the register of seats. */
@Resolver()
export class SeatMutations {
  @Mutation(() => Membership, {
    nullable: true,
    description: 'Names somebody for a seat of the Steuerungsgruppe; who is there ends the day before.',
  })
  async nameSeat(
    @Ctx() ctx: Context,
    @Arg('input', () => NameSeatInput, what) input: NameSeatInput,
  ): Promise<Membership> {
    return ref(Membership, await nameSeat(ctx, input))
  }

  @Mutation(() => Composition, {
    nullable: true,
    description: 'Enters a composition of the Steuerungsgruppe as the Kreistag resolved it.',
  })
  async resolveComposition(
    @Ctx() ctx: Context,
    @Arg('input', () => ResolveCompositionInput, what) input: ResolveCompositionInput,
  ): Promise<Composition> {
    return ref(Composition, await resolveComposition(ctx, input))
  }

  @Mutation(() => CalledArea, { nullable: true, description: 'Calls a department in, without a vote.' })
  async callIn(
    @Ctx() ctx: Context,
    @Arg('input', () => CallInInput, what) input: CallInInput,
  ): Promise<CalledArea> {
    return ref(CalledArea, await callIn(ctx, input))
  }

  @Mutation(() => CalledArea, {
    nullable: true,
    description: 'Says which day is the last of a department called in.',
  })
  async endCall(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the entry.' }) id: string,
    @Arg('validTo', () => GraphQLLocalDate, { description: 'Last day.' }) validTo: string,
  ): Promise<CalledArea> {
    return ref(CalledArea, await endCall(ctx, { id, validTo }))
  }
}
