import { GraphQLLocalDate } from 'graphql-scalars'
import { Arg, Ctx, Field, FieldResolver, ID, Mutation, ObjectType, Resolver } from 'type-graphql'
import { Consultation } from '../consultations/index.js'
import { WithReasonInput } from '../papers/index.js'
import { allowed, clock, list, ref, rows, sql, value, type Ctx as Context } from '../platform/index.js'
import { addAgendaItem } from './addAgendaItem.js'
import {
  AddAgendaItemInput,
  OrderAgendaInput,
  PullAgendaInput,
  SetResolutionKindInput,
} from './agenda.inputs.js'
import { Meeting } from './Meeting.js'
import { orderAgenda } from './orderAgenda.js'
import { pullAgenda } from './pullAgenda.js'
import { cutOffOn, dayOfMeeting, publicByDefault } from './rules.sql.js'
import { setResolutionKind } from './setResolutionKind.js'
import { carryItem, postponeItem, removeItem } from './takeOffAgenda.js'

/** The agenda is a draft until the invitation. */
@Resolver()
export class AgendaMutations {
  @Mutation(() => Meeting, {
    nullable: true,
    description: 'The clerk pulls the stations that wait onto the draft agenda.',
  })
  async pullAgenda(
    @Ctx() ctx: Context,
    @Arg('input', () => PullAgendaInput, { description: 'What is needed for it.' }) input: PullAgendaInput,
  ): Promise<Meeting> {
    return ref(Meeting, await pullAgenda(ctx, input))
  }

  @Mutation(() => Meeting, {
    nullable: true,
    description: 'The clerk adds an item that deals with no paper.',
  })
  async addAgendaItem(
    @Ctx() ctx: Context,
    @Arg('input', () => AddAgendaItemInput, { description: 'What is needed for it.' })
    input: AddAgendaItemInput,
  ): Promise<Meeting> {
    return ref(Meeting, await addAgendaItem(ctx, input))
  }

  @Mutation(() => Meeting, {
    nullable: true,
    description: 'The clerk writes the whole order of a draft agenda; one that is out of date is refused.',
  })
  async orderAgenda(
    @Ctx() ctx: Context,
    @Arg('input', () => OrderAgendaInput, { description: 'What is needed for it.' }) input: OrderAgendaInput,
  ): Promise<Meeting> {
    return ref(Meeting, await orderAgenda(ctx, input))
  }

  @Mutation(() => Meeting, {
    nullable: true,
    description: 'The clerk puts an item off; what it deals with waits for another meeting.',
  })
  async postponeItem(
    @Ctx() ctx: Context,
    @Arg('input', () => WithReasonInput, { description: 'What is needed for it.' }) input: WithReasonInput,
  ): Promise<Meeting> {
    return ref(Meeting, await postponeItem(ctx, input))
  }

  @Mutation(() => Meeting, {
    nullable: true,
    description: 'The clerk removes an item; what it deals with waits for another meeting.',
  })
  async removeItem(
    @Ctx() ctx: Context,
    @Arg('input', () => WithReasonInput, { description: 'What is needed for it.' }) input: WithReasonInput,
  ): Promise<Meeting> {
    return ref(Meeting, await removeItem(ctx, input))
  }

  @Mutation(() => Meeting, {
    nullable: true,
    description: 'The clerk carries what an item deals with to the next planned meeting of its committee.',
  })
  async carryItem(
    @Ctx() ctx: Context,
    @Arg('input', () => WithReasonInput, { description: 'What is needed for it.' }) input: WithReasonInput,
  ): Promise<Meeting> {
    return ref(Meeting, await carryItem(ctx, input))
  }

  @Mutation(() => Meeting, {
    nullable: true,
    description: 'The clerk says which kind of resolution an item asks for.',
  })
  async setResolutionKind(
    @Ctx() ctx: Context,
    @Arg('input', () => SetResolutionKindInput, { description: 'What is needed for it.' })
    input: SetResolutionKindInput,
  ): Promise<Meeting> {
    return ref(Meeting, await setResolutionKind(ctx, input))
  }
}

/** Why an order cannot work as it is. */
@ObjectType({ description: 'Why an agenda cannot work as it is.' })
export class AgendaWarning {
  @Field(() => ID, { description: 'The item.' })
  itemId: string
  @Field(() => String, {
    description:
      'BEFORE_ADVICE: another station has to advise first and stands behind it. NOT_OPEN: the station is not open. NO_STATEMENT: the administration has not said anything yet. AFTER_CUT_OFF: the station was not open yet on the last day for items.',
  })
  code: string
}

/** What a clerk has to know to make an agenda. */
@Resolver(() => Meeting)
export class MeetingAgenda {
  @FieldResolver(() => [Consultation], {
    description: 'Stations that wait for its committees and stand on no agenda, the oldest first.',
  })
  waiting(): Consultation[] {
    return list<Consultation, Meeting>(
      Consultation,
      ({ row, parent }) => [
        sql`${row.state} = 'OPEN'`,
        sql`${parent.state} in ('SCHEDULED', 'INVITED', 'OPEN', 'INTERRUPTED')`,
        sql`exists (select 1 from meeting_committee m where m.meeting_id = ${parent.id} and m.committee_id = ${row.committeeId})`,
      ],
      ({ row }) => [{ by: row.openedAt, nullable: true }],
      200,
    )
  }

  @FieldResolver(() => [AgendaWarning], {
    description: 'Why its agenda cannot work as it is, for who keeps the files.',
  })
  warnings(): AgendaWarning[] {
    return rows<AgendaWarning, Meeting>(
      AgendaWarning,
      ({ parent }) => sql`
        select i.id as "itemId", told.code from agenda_item i
        join agenda_item_consultation l on l.item_id = i.id join consultation c on c.id = l.consultation_id
        join paper p on p.id = c.paper_id
        cross join lateral (
          select 'NOT_OPEN' as code, 1 as rank where c.state not in ('OPEN', 'SCHEDULED') or p.state <> 'IN_CONSULTATION'
          union all
          select 'NO_STATEMENT', 2 where not exists (select 1 from statement s where s.paper_id = p.id and s.state = 'DELIVERED')
          union all
          select 'BEFORE_ADVICE', 3 where exists (
            select 1 from agenda_item o join agenda_item_consultation k on k.item_id = o.id join consultation a on a.id = k.consultation_id
            where o.meeting_id = i.meeting_id and o.state = 'ON_AGENDA' and a.paper_id = c.paper_id and a.id <> c.id
              and (a.position < c.position or (a.position = c.position and c.role = 'DECISION' and a.role <> 'DECISION'))
              and (o.is_public, -o.position) < (i.is_public, -i.position))
          union all
          select 'AFTER_CUT_OFF', 4 where ${dayOfMeeting(sql`c.opened_at`)} > ${cutOffOn(parent)}
        ) told
        where i.meeting_id = ${parent.id} and i.state = 'ON_AGENDA' and ${allowed(Meeting, 'orderAgenda', parent)}
        order by i.position, told.rank`,
      300,
    )
  }

  @FieldResolver(() => GraphQLLocalDate, {
    description:
      'The last day (YYYY-MM-DD) on which an item comes in in time, by the rules of its committees.',
  })
  cutOffOn(): string {
    return value<string, Meeting>(({ parent }) => cutOffOn(parent))
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether its items are public unless decided otherwise, by the rules of its committees.',
  })
  isPublicByDefault(): boolean {
    return value<boolean, Meeting>(({ parent }) => publicByDefault(parent))
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer keeps its files.' })
  mayKeep(): boolean {
    return value<boolean, Meeting>(({ parent }) => allowed(Meeting, 'orderAgenda', parent))
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change its agenda now.' })
  mayEditAgenda(): boolean {
    return value<boolean, Meeting>(
      ({ parent }) =>
        sql`(${parent.state} = 'SCHEDULED' and ${parent.number} is not null and ${parent.startsAt} > ${clock.now()} and ${allowed(Meeting, 'orderAgenda', parent)})`,
    )
  }
}
