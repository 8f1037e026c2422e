import { Arg, Args, ArgsType, Field, FieldResolver, ID, Int, Query, Resolver } from 'type-graphql'
import {
  allowed,
  availableActionsSql,
  connectionOf,
  list,
  one,
  page,
  PageArgs,
  sql,
  value,
} from '../platform/index.js'
import { SummitGroup } from './places.js'
import { Participant, Registration } from './Registration.js'
import { registrationMachine, summitMachine } from './states.js'
import { Summit } from './Summit.js'
import { organises } from './visibility.js'

const { Connection: SummitConnection } = connectionOf(Summit, 'Summit')
type SummitConnection = InstanceType<typeof SummitConnection>
const { Connection: RegistrationConnection } = connectionOf(Registration, 'Registration')
type RegistrationConnection = InstanceType<typeof RegistrationConnection>

/** Which events. */
@ArgsType()
class SummitsArgs extends PageArgs {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Those that are over, the latest first; else those to come.',
  })
  past?: boolean
}

/** Events. */
@Resolver()
export class SummitQueries {
  @Query(() => SummitConnection, { description: 'Events the viewer may see: those to come, the next first.' })
  summits(@Args(() => SummitsArgs) _args: SummitsArgs): SummitConnection {
    return page<Summit, SummitConnection>(
      Summit,
      ({ row, args, viewer }) => [
        args.choice<boolean>('past') === true
          ? sql`${row.endsAt} < ${viewer.now}`
          : sql`${row.endsAt} >= ${viewer.now}`,
      ],
      ({ row, args }) => [{ by: row.startsAt, descending: args.choice<boolean>('past') === true }],
    )
  }

  @Query(() => Summit, { nullable: true, description: 'One event.' })
  summit(@Arg('id', () => ID, { description: 'Opaque id.' }) _id?: string): Summit {
    return one<Summit>(Summit, ({ row, args }) => sql`${row.id} = ${args.get('id')}`)
  }
}

/** What is known of an event. */
@Resolver(() => Summit)
export class SummitFields {
  @FieldResolver(() => [String], { description: 'What the viewer may do now.' })
  availableActions(): string[] {
    return value<string[], Summit>(
      ({ parent, viewer }) =>
        sql`${availableActionsSql(summitMachine, parent)} || array_remove(array[
          case when ${parent.state} in ('DRAFT', 'ANNOUNCED') and ${allowed(Summit, 'changeSummit', parent)} then 'changeSummit' end,
          case when ${parent.state} in ('DRAFT', 'ANNOUNCED') and ${allowed(Summit, 'changePlaces', parent)} then 'changePlaces' end,
          case when ${parent.state} = 'ANNOUNCED' and coalesce(${parent.registrationClosesAt}, ${parent.startsAt}) > ${viewer.now}
            and ${allowed(Summit, 'register', parent)} then 'register' end]::text[], null)`,
    )
  }

  @FieldResolver(() => Boolean, { description: 'One can register now.' })
  isOpen(): boolean {
    return value<boolean, Summit>(
      ({ parent, viewer }) =>
        sql`(${parent.state} = 'ANNOUNCED' and coalesce(${parent.registrationClosesAt}, ${parent.startsAt}) > ${viewer.now})`,
    )
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Places in total; null = as many as come.' })
  capacity(): number {
    return value<number, Summit>(
      ({ parent }) => sql`(select p.capacity from summit_places p where p.summit_id = ${parent.id})`,
    )
  }

  @FieldResolver(() => Int, { description: 'Places that are taken or offered.' })
  taken(): number {
    return value<number, Summit>(
      ({ parent }) =>
        sql`(select coalesce(sum(p.taken), 0)::int from summit_places p where p.summit_id = ${parent.id})`,
    )
  }

  @FieldResolver(() => [SummitGroup], { description: 'Groups of actors with the places kept for them.' })
  groups(): SummitGroup[] {
    return list<SummitGroup, Summit>(
      SummitGroup,
      ({ row, parent }) => sql`${row.summitId} = ${parent.id}`,
      ({ row }) => [{ by: sql`(select a.position from actor_group a where a.id = ${row.actorGroupId})` }],
      30,
    )
  }

  @FieldResolver(() => Registration, {
    nullable: true,
    description: 'The viewer’s own registration, the last one.',
  })
  myRegistration(): Registration {
    return one<Registration, Summit>(
      Registration,
      ({ row, parent, viewer }) =>
        sql`${row.id} = (select mine.id from registration mine where mine.summit_id = ${parent.id} and mine.person_id = ${viewer.person} order by mine.rank desc limit 1)`,
    )
  }

  @FieldResolver(() => RegistrationConnection, {
    description: 'Who comes and who waits, in the order they came; those the viewer may know of.',
  })
  registrations(@Args(() => PageArgs) _args: PageArgs): RegistrationConnection {
    return page<Registration, RegistrationConnection, Summit>(
      Registration,
      ({ row, parent }) => [sql`${row.summitId} = ${parent.id}`],
      ({ row }) => [{ by: row.rank }],
    )
  }

  @FieldResolver(() => Boolean, { description: 'The viewer plans it.' })
  isPlanner(): boolean {
    return value<boolean, Summit>(({ parent, viewer }) => sql`${organises(parent.bodyId, viewer)}`)
  }
}

/** What is known of a registration. */
@Resolver(() => Registration)
export class RegistrationFields {
  @FieldResolver(() => [String], { description: 'What the viewer may do now.' })
  availableActions(): string[] {
    return value<string[], Registration>(({ parent }) => availableActionsSql(registrationMachine, parent))
  }

  @FieldResolver(() => [Participant], { description: 'Who comes.' })
  participants(): Participant[] {
    return list<Participant, Registration>(
      Participant,
      ({ row, parent }) => sql`${row.registrationId} = ${parent.id}`,
      ({ row }) => [{ by: row.position }],
      50,
    )
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Rank on the waiting list, the first being 1; null for those who do not wait.',
  })
  waitingRank(): number {
    return value<number, Registration>(
      ({ parent }) =>
        sql`(case when ${parent.state} = 'WAITLISTED' then (select count(*)::int from registration w where w.summit_id = ${parent.summitId} and w.state = 'WAITLISTED' and w.rank <= ${parent.rank}) end)`,
    )
  }
}
