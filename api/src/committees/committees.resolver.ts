import { GraphQLLocalDate } from 'graphql-scalars'
import { Arg, Args, ArgsType, Field, FieldResolver, ID, Int, Query, Resolver } from 'type-graphql'
import { list, one, pick, sql, value, type Row, type Sql } from '../platform/index.js'
import { Body } from './Body.js'
import { Committee } from './Committee.js'
import { Composition } from './Composition.js'
import { ContactPerson } from './ContactPerson.js'
import { GroupMember } from './GroupMember.js'
import { InstitutionName } from './InstitutionName.js'
import { CommitteeKind, type MembershipRole } from './kinds.js'
import { existsOn } from './lacks.js'
import { Membership } from './Membership.js'
import { committeeNameOn } from './names.js'
import { ParliamentaryGroup } from './ParliamentaryGroup.js'
import { Seat } from './Seat.js'
import { SeatGroup } from './SeatGroup.js'

/** Which committees to list. */
@ArgsType()
export class CommitteesArgs {
  @Field(() => String, { nullable: true, description: 'Official key (AGS) of their Body.' })
  ags?: string
  @Field(() => CommitteeKind, { nullable: true, description: 'Their kind.' })
  kind?: CommitteeKind
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Day on which they exist; today unless given.',
  })
  on?: string
}

/** The committees of all Bodies. */
@Resolver()
export class CommitteeQueries {
  @Query(() => [Committee], { description: 'The committees of all Bodies on a day.' })
  committees(@Args(() => CommitteesArgs) _args?: CommitteesArgs): Committee[] {
    return list<Committee>(
      Committee,
      ({ row, args, viewer }) => [
        existsOn(row, args.has('on') ? args.get('on', 'date') : viewer.today),
        args.has('kind') && sql`${row.kind} = ${args.get('kind')}`,
        args.has('ags') &&
          sql`${row.bodyId} = ${pick(
            Body,
            (b) => b.id,
            (b) => sql`${b.ags} = ${args.get('ags')}`,
          )}`,
      ],
      ({ row }) => [
        {
          by: pick(
            Body,
            (b) => b.ags,
            (b) => sql`${b.id} = ${row.bodyId}`,
          ),
        },
        { by: row.kind },
      ],
    )
  }

  @Query(() => Committee, { nullable: true, description: 'One committee.' })
  committee(@Arg('id', () => ID, { description: 'Its id.' }) _id?: string): Committee {
    return one<Committee>(Committee, ({ row, args }) => sql`${row.id} = ${args.get('id')}`)
  }
}

const todays = (row: Row<Membership>, day: Sql): Sql =>
  sql`${row.validFrom} <= ${day} and (${row.validTo} is null or ${row.validTo} >= ${day})`

const inForce = (row: Row<Composition>, day: Sql): Sql =>
  sql`${row.status} = 'RESOLVED' and ${row.validFrom} <= ${day} and (${row.validTo} is null or ${row.validTo} >= ${day})`

/** What is known of a committee. */
@Resolver(() => Committee)
export class CommitteeFields {
  @FieldResolver(() => String, { description: 'Its name today.' })
  name(): string {
    return value<string, Committee>(({ parent, viewer }) => committeeNameOn(parent.id, viewer.today))
  }

  @FieldResolver(() => String, { description: 'Its name on a day: a paper shows the name valid on its day.' })
  nameOn(@Arg('day', () => GraphQLLocalDate, { description: 'The day.' }) _day?: string): string {
    return value<string, Committee>(({ parent, args }) => committeeNameOn(parent.id, args.get('day', 'date')))
  }

  @FieldResolver(() => [InstitutionName], { description: 'The names it has of its own, the latest first.' })
  names(): InstitutionName[] {
    return list<InstitutionName, Committee>(
      InstitutionName,
      ({ row, parent }) => sql`${row.committeeId} = ${parent.id} and ${row.removedAt} is null`,
      ({ row }) => [{ by: row.validFrom, descending: true, nullable: true }],
      10,
    )
  }

  @FieldResolver(() => Composition, { nullable: true, description: 'The composition in force today.' })
  composition(): Composition {
    return one<Composition, Committee>(
      Composition,
      ({ row, parent, viewer }) => sql`${row.committeeId} = ${parent.id} and ${inForce(row, viewer.today)}`,
      ({ row }) => [{ by: row.validFrom, descending: true, nullable: true }],
    )
  }

  @FieldResolver(() => [Composition], { description: 'All its compositions: drafts and earlier ones too.' })
  compositions(): Composition[] {
    return list<Composition, Committee>(
      Composition,
      ({ row, parent }) => sql`${row.committeeId} = ${parent.id}`,
      ({ row }) => [{ by: row.validFrom, descending: true, nullable: true }],
      10,
    )
  }

  @FieldResolver(() => [Membership], { description: 'Who holds its seats today, and who deputises.' })
  members(): Membership[] {
    return list<Membership, Committee>(
      Membership,
      ({ row, parent, viewer }) => sql`${row.committeeId} = ${parent.id} and ${todays(row, viewer.today)}`,
      ({ row }) => [
        { by: sql`array_position(array['CHAIR', 'VICE_CHAIR', 'MEMBER'], ${row.duty})` },
        { by: row.role, descending: true },
      ],
    )
  }

  @FieldResolver(() => [ContactPerson], { description: 'Whom to call about it.' })
  contacts(): ContactPerson[] {
    return list<ContactPerson, Committee>(
      ContactPerson,
      ({ row, parent }) => sql`${row.committeeId} = ${parent.id}`,
      ({ row }) => [{ by: row.name }],
      5,
    )
  }
}

/** The rows of a composition and their sum. */
@Resolver(() => Composition)
export class CompositionFields {
  @FieldResolver(() => [SeatGroup], { description: 'Its rows in order, advisory ones last.' })
  rows(): SeatGroup[] {
    return list<SeatGroup, Composition>(
      SeatGroup,
      ({ row, parent }) => sql`${row.compositionId} = ${parent.id}`,
      ({ row }) => [{ by: row.kind, descending: true }, { by: row.position }],
      30,
    )
  }

  @FieldResolver(() => Int, { description: 'Sum of the voting seats its rows name.' })
  votingSeats(): number {
    return value<number, Composition>(({ parent }) =>
      pick(
        SeatGroup,
        (g) => sql`coalesce(sum(${g.seatCount}), 0)::int`,
        (g) => sql`${g.compositionId} = ${parent.id} and ${g.kind} = 'VOTING'`,
      ),
    )
  }
}

/** The seats of a row. */
@Resolver(() => SeatGroup)
export class SeatGroupFields {
  @FieldResolver(() => [Seat], { description: 'Its seats; none in a draft.' })
  seats(): Seat[] {
    return list<Seat, SeatGroup>(
      Seat,
      ({ row, parent }) => sql`${row.seatGroupId} = ${parent.id} and ${row.removedAt} is null`,
      ({ row }) => [{ by: row.number }],
      100,
    )
  }
}

const onSeat = (role: MembershipRole): Membership =>
  one<Membership, Seat>(
    Membership,
    ({ row, parent, viewer }) =>
      sql`${row.seatId} = ${parent.id} and ${row.role} = ${role} and ${todays(row, viewer.today)}`,
  )

/** Who is on a seat. */
@Resolver(() => Seat)
export class SeatFields {
  @FieldResolver(() => Membership, { nullable: true, description: 'Who holds it today; null when vacant.' })
  holder(): Membership {
    return onSeat('HOLDER')
  }

  @FieldResolver(() => Membership, { nullable: true, description: 'The named deputy of today.' })
  deputy(): Membership {
    return onSeat('DEPUTY')
  }

  @FieldResolver(() => [Membership], { description: 'Everyone who was on it, the latest first.' })
  memberships(): Membership[] {
    return list<Membership, Seat>(
      Membership,
      ({ row, parent }) => sql`${row.seatId} = ${parent.id}`,
      ({ row }) => [{ by: row.validFrom, descending: true }],
      20,
    )
  }
}

/** The members of a Fraktion. */
@Resolver(() => ParliamentaryGroup)
export class ParliamentaryGroupFields {
  @FieldResolver(() => [GroupMember], { description: 'Its members today, the chair first.' })
  members(): GroupMember[] {
    return list<GroupMember, ParliamentaryGroup>(
      GroupMember,
      ({ row, parent, viewer }) =>
        sql`${row.groupId} = ${parent.id} and ${row.validFrom} <= ${viewer.today} and (${row.validTo} is null or ${row.validTo} >= ${viewer.today})`,
      ({ row }) => [{ by: row.isChair, descending: true }, { by: row.validFrom }],
      100,
    )
  }
}
