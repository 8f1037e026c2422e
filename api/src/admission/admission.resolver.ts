import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver } from 'type-graphql'
import { Person } from '../accounts/index.js'
import {
  allowed,
  connectionOf,
  list,
  page,
  PageArgs,
  raw,
  sql,
  value,
  type Ctx as Context,
  type Row,
  type Sql,
} from '../platform/index.js'
import { Registration, Summit, SummitGroup } from '../summits/index.js'
import { DoorFigures, DoorList, TicketLink } from './door.view.js'
import { readDoorList } from './doorList.js'
import { readTicketLink } from './readTicketLink.js'
import { Ticket } from './Ticket.js'
import { WalkIn } from './WalkIn.js'

const { Connection: TicketConnection } = connectionOf(Ticket, 'Ticket')
type TicketConnection = InstanceType<typeof TicketConnection>

/** Works at the door of an event, or plans it. */
const atDoor = (summit: Row<Summit>): Sql => allowed(Summit, 'recordScans', summit)

/** Tickets and the door. */
@Resolver()
export class AdmissionQueries {
  @Query(() => TicketLink, {
    nullable: true,
    description: 'What the page of a ticket shows; null for a code that is not ours.',
  })
  ticketLink(
    @Ctx() ctx: Context,
    @Arg('code', () => String, { description: 'The code of the ticket.' }) code: string,
  ): Promise<TicketLink | null> {
    return readTicketLink(ctx, code)
  }

  @Query(() => DoorList, {
    nullable: true,
    description: 'What a device at the door of an event keeps; null for who does not work there.',
  })
  doorList(
    @Ctx() ctx: Context,
    @Arg('summitId', () => ID, { description: 'The event.' }) summitId: string,
    @Arg('since', () => Date, { nullable: true, description: 'Only what changed since then.' })
    since: Date | null,
  ): Promise<DoorList | null> {
    return readDoorList(ctx, summitId, since)
  }
}

/** The door of an event. */
@Resolver(() => Summit)
export class SummitAdmission {
  @FieldResolver(() => [String], { description: 'What the viewer may do now at its door.' })
  doorActions(): string[] {
    const verbs = [
      'recordScans',
      'settleConflict',
      'enterWalkIns',
      'addDoorHelper',
      'removeDoorHelper',
      'makeBadges',
    ] as const
    return value<string[], Summit>(
      ({ parent }) =>
        sql`array_remove(array[${verbs.map(
          (verb) =>
            sql`case when ${parent.state} <> 'DRAFT' and ${allowed(Summit, verb, parent)} then ${raw(`'${verb}'`)} end`,
        )}]::text[], null)`,
    )
  }

  @FieldResolver(() => DoorFigures, {
    nullable: true,
    description: 'How many are expected and how many are in; only for those who plan it or work at its door.',
  })
  doorFigures(): DoorFigures {
    return value<DoorFigures, Summit>(
      ({ parent }) => sql`(case when ${atDoor(parent)} then (select jsonb_build_object(
          'expected', count(*) filter (where n.state <> 'REVOKED'),
          'entered', count(*) filter (where n.state = 'CHECKED_IN'),
          'conflicts', (select count(distinct d.ticket_id) from door_conflict d where d.summit_id = ${parent.id} and d.settled_at is null),
          'walkIns', (select count(*) from walk_in_standing w where w.summit_id = ${parent.id}),
          'overFull', (select count(*) from walk_in_standing w where w.summit_id = ${parent.id} and w.over_full))
        from ticket_standing n where n.summit_id = ${parent.id}) end)`,
    )
  }

  @FieldResolver(() => [Person], {
    description: 'Who helps at the door; only for those who plan the event.',
  })
  doorHelpers(): Person[] {
    return list<Person, Summit>(
      Person,
      ({ row, parent, viewer }) => [
        viewer.holds('INTEGRATION_OFFICE', parent.bodyId),
        sql`${row.id} = any(door_staff(${parent.id}, ${viewer.now}))`,
      ],
      ({ row }) => [{ by: row.familyName }, { by: row.givenName }],
      100,
    )
  }

  @FieldResolver(() => [WalkIn], {
    description: 'Who came without a registration, the last first; only for those who plan the event.',
  })
  walkIns(): WalkIn[] {
    return list<WalkIn, Summit>(
      WalkIn,
      ({ row, parent }) => [sql`${row.summitId} = ${parent.id}`, sql`${row.withdrawnAt} is null`],
      ({ row }) => [{ by: row.receivedAt, descending: true }],
      200,
    )
  }

  @FieldResolver(() => TicketConnection, { description: 'The tickets the viewer may see, by name.' })
  tickets(@Args(() => PageArgs) _args: PageArgs): TicketConnection {
    return page<Ticket, TicketConnection, Summit>(
      Ticket,
      ({ row, parent }) => [sql`${row.summitId} = ${parent.id}`, sql`${row.state} <> 'REVOKED'`],
      ({ row }) => [
        {
          by: sql`(select lower(p.family_name || ' ' || p.given_name) from participant p where p.id = ${row.participantId})`,
          nullable: true,
        },
      ],
    )
  }
}

/** Who of a group is in. */
@Resolver(() => SummitGroup)
export class GroupAdmission {
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many of the group are expected; only for those who plan the event or work at its door.',
  })
  expected(): number {
    return counted(sql`n.state <> 'REVOKED'`)
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many of the group are in; only for those who plan the event or work at its door.',
  })
  entered(): number {
    return counted(sql`n.state = 'CHECKED_IN'`)
  }
}

const counted = (which: Sql): number =>
  value<number, SummitGroup>(
    ({ parent, viewer }) => sql`(case when ${viewer.holds('DOOR', parent.summitId)}
        or ${viewer.holds('INTEGRATION_OFFICE', sql`(select planned.body_id from summit planned where planned.id = ${parent.summitId})`)}
      then (select count(*)::int from ticket_standing n where n.summit_id = ${parent.summitId} and n.group_id = ${parent.id} and ${which}) end)`,
  )

/** The tickets of a registration. */
@Resolver(() => Registration)
export class RegistrationTickets {
  @FieldResolver(() => [Ticket], {
    description: 'The tickets of those who come, as far as the viewer holds them.',
  })
  tickets(): Ticket[] {
    return list<Ticket, Registration>(
      Ticket,
      ({ row, parent }) => [sql`${row.registrationId} = ${parent.id}`, sql`${row.state} <> 'REVOKED'`],
      ({ row }) => [
        { by: sql`(select p.position from participant p where p.id = ${row.participantId})`, nullable: true },
      ],
      50,
    )
  }
}

/** What may be done with a ticket. */
@Resolver(() => Ticket)
export class TicketFields {
  @FieldResolver(() => [String], { description: 'What the viewer may do now.' })
  availableActions(): string[] {
    return value<string[], Ticket>(
      ({ parent }) =>
        sql`array_remove(array[case when ${allowed(Ticket, 'reissueTicket', parent)} then 'reissueTicket' end]::text[], null)`,
    )
  }
}
