import { GraphQLLocalDate } from 'graphql-scalars'
import { Arg, Args, ArgsType, Field, FieldResolver, ID, Int, Query, Resolver } from 'type-graphql'
import {
  list,
  one,
  pick,
  sql,
  value,
  type ArgRefs,
  type Row,
  type Sql,
  type ViewerSql,
} from '../platform/index.js'
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

const theDay = { nullable: true, description: 'The day (YYYY-MM-DD); today unless given.' }

/** The day that was asked for, else today. */
const dayAsked = ({ args, viewer }: { args: ArgRefs; viewer: ViewerSql }): Sql =>
  args.has('on') ? args.get('on', 'date') : viewer.today

const todays = (row: Row<Membership>, day: Sql): Sql =>
  sql`${row.validFrom} <= ${day} and (${row.validTo} is null or ${row.validTo} >= ${day})`

const inForce = (row: Row<Composition>, day: Sql): Sql =>
  sql`${row.status} = 'RESOLVED' and ${row.validFrom} <= ${day} and (${row.validTo} is null or ${row.validTo} >= ${day})`

/** What is known of a committee. */
@Resolver(() => Committee)
export class CommitteeFields {
  @FieldResolver(() => String, { description: 'Its name today.' })
  name(): string {
    return value<string, Committee>(({ parent, viewer }) =>
      committeeNameOn(parent.id, viewer.today, parent.kind),
    )
  }

  @FieldResolver(() => String, { description: 'Its name on a day: a paper shows the name valid on its day.' })
  nameOn(@Arg('day', () => GraphQLLocalDate, { description: 'The day.' }) _day?: string): string {
    return value<string, Committee>(({ parent, args }) =>
      committeeNameOn(parent.id, args.get('day', 'date'), parent.kind),
    )
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

  @FieldResolver(() => Composition, {
    nullable: true,
    description: 'The composition in force on a day; today unless given.',
  })
  composition(@Arg('on', () => GraphQLLocalDate, theDay) _on?: string): Composition {
    return one<Composition, Committee>(
      Composition,
      (at) => sql`${at.row.committeeId} = ${at.parent.id} and ${inForce(at.row, dayAsked(at))}`,
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

  @FieldResolver(() => [Membership], {
    description: 'Who holds its seats on a day, and who deputises for whom; today unless given.',
  })
  members(@Arg('on', () => GraphQLLocalDate, theDay) _on?: string): Membership[] {
    return list<Membership, Committee>(
      Membership,
      (at) => sql`${at.row.committeeId} = ${at.parent.id} and ${todays(at.row, dayAsked(at))}`,
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
  @FieldResolver(() => [Seat], { description: 'Its seats on a day, today unless given; none in a draft.' })
  seats(@Arg('on', () => GraphQLLocalDate, theDay) _on?: string): Seat[] {
    return list<Seat, SeatGroup>(
      Seat,
      (at) =>
        sql`${at.row.seatGroupId} = ${at.parent.id} and (${at.row.removedAt} is null or ${at.row.removedAt} > ${dayAsked(at)})`,
      ({ row }) => [{ by: row.number }],
      100,
    )
  }
}

const onSeat = (role: MembershipRole): Membership =>
  one<Membership, Seat>(
    Membership,
    (at) =>
      sql`${at.row.seatId} = ${at.parent.id} and ${at.row.role} = ${role} and ${todays(at.row, dayAsked(at))}`,
  )

/** Who is on a seat. */
@Resolver(() => Seat)
export class SeatFields {
  @FieldResolver(() => Membership, {
    nullable: true,
    description: 'Who holds it on a day, today unless given; null when vacant.',
  })
  holder(@Arg('on', () => GraphQLLocalDate, theDay) _on?: string): Membership {
    return onSeat('HOLDER')
  }

  @FieldResolver(() => Membership, {
    nullable: true,
    description: 'The named deputy on a day; today unless given.',
  })
  deputy(@Arg('on', () => GraphQLLocalDate, theDay) _on?: string): Membership {
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
