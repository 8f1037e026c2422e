import { Arg, Args, ArgsType, Field, FieldResolver, ID, Int, Query, Resolver } from 'type-graphql'
import { fewPlaces, type RegistrationState, type RoomLeft } from '../contract/summits.lists.js'
import {
  allowed,
  availableActionsSql,
  connectionOf,
  exists,
  list,
  one,
  Only,
  page,
  PageArgs,
  raw,
  sql,
  value,
  type Row,
  type Sql,
  type ViewerSql,
} from '../platform/index.js'
import { RegistrationStateEnum, RoomLeftEnum } from './enums.js'
import { SummitGroup } from './places.js'
import { Participant, Registration } from './Registration.js'
import { registrationMachine, summitMachine } from './states.js'
import { Summit } from './Summit.js'
import { SummitConnection } from './SummitConnection.js'
import { organises } from './visibility.js'

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

/** Which registrations. */
@ArgsType()
class RegistrationsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Part of the name of somebody who comes.' })
  search?: string
  @Field(() => RegistrationStateEnum, { nullable: true, description: 'Only those in this state.' })
  state?: RegistrationState
  @Field(() => ID, { nullable: true, description: 'Only those of this group of the event.' })
  groupId?: string
}

/** Registrations are seated now. */
const takesRegistrations = (s: Row<Summit>, v: ViewerSql): Sql =>
  sql`(${s.state} = 'ANNOUNCED' and coalesce(${s.registrationClosesAt}, ${s.startsAt}) > ${v.now})`

/** The verb where it is its time and the viewer may; else null. */
const offers = (s: Row<Summit>, verb: string, inTime: Sql): Sql =>
  sql`case when ${inTime} and ${allowed(Summit, verb, s)} then ${raw(`'${verb}'`)} end`

/** What is told of the places that are left. */
const roomOf = (capacity: Sql, taken: Sql): Sql =>
  sql`case when ${taken} >= ${capacity} then 'FULL'
    when ${capacity} - ${taken} <= least(${raw(String(fewPlaces))}, ${capacity} / 4) then 'FEW' else 'FREE' end`

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
          ${offers(parent, 'changeSummit', sql`${parent.state} <> 'CALLED_OFF'`)},
          ${offers(parent, 'translateSummit', sql`${parent.state} <> 'CALLED_OFF'`)},
          ${offers(parent, 'setProgramme', sql`${parent.state} <> 'CALLED_OFF'`)},
          ${offers(parent, 'addChecklistItem', sql`${parent.state} <> 'CALLED_OFF'`)},
          ${offers(parent, 'discardSummit', sql`${parent.state} = 'DRAFT'`)},
          ${offers(parent, 'changePlaces', sql`${parent.state} in ('DRAFT', 'ANNOUNCED')`)},
          ${offers(parent, 'enterRegistration', sql`(${parent.state} = 'ANNOUNCED' and ${parent.endsAt} > ${viewer.now})`)},
          ${offers(parent, 'register', takesRegistrations(parent, viewer))}]::text[], null)`,
    )
  }

  @FieldResolver(() => Boolean, { description: 'One can register now.' })
  isOpen(): boolean {
    return value<boolean, Summit>(
      ({ parent, viewer }) => sql`(${takesRegistrations(parent, viewer)} and ${parent.withRegistration})`,
    )
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Places in total; null = as many as come.' })
  capacity(): number {
    return value<number, Summit>(
      ({ parent }) => sql`(select p.capacity from summit_places p where p.summit_id = ${parent.id})`,
    )
  }

  @Only<Summit>((s, v) => organises(s.bodyId, v))
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Places that are taken or offered; for those who plan it.',
  })
  taken(): number {
    return value<number, Summit>(
      ({ parent }) =>
        sql`(select coalesce(sum(p.taken), 0)::int from summit_places p where p.summit_id = ${parent.id})`,
    )
  }

  @FieldResolver(() => RoomLeftEnum, { description: 'Whether places are left.' })
  room(): RoomLeft {
    return value<RoomLeft, Summit>(
      ({ parent }) =>
        sql`coalesce((select ${roomOf(sql`p.capacity`, sql`p.taken`)} from summit_places p where p.summit_id = ${parent.id}), 'FREE')`,
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
  registrations(@Args(() => RegistrationsArgs) _args: RegistrationsArgs): RegistrationConnection {
    return page<Registration, RegistrationConnection, Summit>(
      Registration,
      ({ row, parent, args }) => [
        sql`${row.summitId} = ${parent.id}`,
        args.has('state') && sql`${row.state} = ${args.get('state', 'text')}`,
        args.has('groupId') && sql`${row.groupId} = ${args.get('groupId', 'uuid')}`,
        args.has('search') &&
          exists(
            Participant,
            (p) =>
              sql`${p.registrationId} = ${row.id} and position(lower(${args.get('search')}) in lower(${p.givenName} || ' ' || ${p.familyName})) > 0`,
          ),
      ],
      ({ row }) => [{ by: row.rank }],
    )
  }

  @FieldResolver(() => Boolean, { description: 'The viewer plans it.' })
  isPlanner(): boolean {
    return value<boolean, Summit>(({ parent, viewer }) => sql`${organises(parent.bodyId, viewer)}`)
  }
}

/** What is known of a group at an event. */
@Resolver(() => SummitGroup)
export class GroupFields {
  @FieldResolver(() => RoomLeftEnum, { description: 'Whether places are left for it.' })
  room(): RoomLeft {
    return value<RoomLeft, SummitGroup>(({ parent }) => roomOf(sql`${parent.capacity}`, sql`${parent.taken}`))
  }
}

/** What is known of a registration. */
@Resolver(() => Registration)
export class RegistrationFields {
  @FieldResolver(() => [String], { description: 'What the viewer may do now.' })
  availableActions(): string[] {
    const verbs = ['changeParty', 'changePartyOnBehalf'] as const
    return value<string[], Registration>(
      ({ parent }) =>
        sql`${availableActionsSql(registrationMachine, parent)} ||
          array_remove(array[${verbs.map((verb) => sql`case when ${allowed(Registration, verb, parent)} then ${verb}::text end`)}]::text[], null)`,
    )
  }

  @FieldResolver(() => Boolean, { description: 'The viewer may change what the badges say.' })
  mayChangeBadges(): boolean {
    return value<boolean, Registration>(({ parent }) => allowed(Registration, 'changeBadges', parent))
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
        sql`(case when ${parent.state} = 'WAITLISTED' then waiting_rank(${parent.summitId}, ${parent.rank}) end)`,
    )
  }
}
