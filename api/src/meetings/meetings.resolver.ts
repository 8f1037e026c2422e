import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver } from 'type-graphql'
import { Committee } from '../committees/index.js'
import { Consultation } from '../consultations/index.js'
import {
  allowed,
  list,
  one,
  page,
  ref,
  sql,
  value,
  type ArgRefs,
  type Ctx as Context,
  type Row,
} from '../platform/index.js'
import { ApplicantReply } from './ApplicantReply.js'
import { ReplyByLinkInput, ReplyInput, ScheduleConsultationInput } from './inputs.js'
import { AgendaItem, Meeting } from './Meeting.js'
import { MeetingConnection, MeetingsArgs } from './meetingsArgs.js'
import { readReplyLink } from './readReplyLink.js'
import { replyByLink } from './replyByLink.js'
import { ReplyLink } from './ReplyLink.view.js'
import { replyToMeeting } from './replyToMeeting.js'
import { scheduleConsultation } from './scheduleConsultation.js'

/** Only those of the place or the committee that is asked for. */
const ofPlace = (row: Row<Meeting>, args: ArgRefs) => [
  args.has('ags') && sql`${row.bodyId} = (select b.id from body b where b.ags = ${args.get('ags')})`,
  args.has('bodyId') && sql`${row.bodyId} = ${args.get('bodyId')}`,
  args.has('committeeId') &&
    sql`exists (select 1 from meeting_committee m where m.meeting_id = ${row.id} and m.committee_id = ${args.get('committeeId')})`,
]

/** Meetings and answers. */
@Resolver()
export class MeetingMutations {
  @Mutation(() => Consultation, {
    nullable: true,
    description: 'The clerk puts a station on an agenda, or on another one.',
  })
  async scheduleConsultation(
    @Ctx() ctx: Context,
    @Arg('input', () => ScheduleConsultationInput, { description: 'What is needed for it.' })
    input: ScheduleConsultationInput,
  ): Promise<Consultation> {
    return ref(Consultation, await scheduleConsultation(ctx, input))
  }

  @Mutation(() => Consultation, { nullable: true, description: 'An applicant answers an announced date.' })
  async replyToMeeting(
    @Ctx() ctx: Context,
    @Arg('input', () => ReplyInput, { description: 'What is needed for it.' }) input: ReplyInput,
  ): Promise<Consultation> {
    return ref(Consultation, await replyToMeeting(ctx, input))
  }

  @Mutation(() => Consultation, {
    nullable: true,
    description: 'An applicant answers an announced date by the link of a mail.',
  })
  async replyByLink(
    @Ctx() ctx: Context,
    @Arg('input', () => ReplyByLinkInput, { description: 'What is needed for it.' }) input: ReplyByLinkInput,
  ): Promise<Consultation> {
    return ref(Consultation, await replyByLink(ctx, input))
  }
}

/** Meetings. */
@Resolver()
export class MeetingQueries {
  @Query(() => Meeting, { nullable: true, description: 'One meeting.' })
  meeting(@Arg('id', () => ID, { description: 'Opaque id.' }) _id?: string): Meeting {
    return one<Meeting>(Meeting, ({ row, args }) => sql`${row.id} = ${args.get('id')}`)
  }

  @Query(() => MeetingConnection, { description: 'Meetings to come, the next first.' })
  upcomingMeetings(@Args(() => MeetingsArgs) _args?: MeetingsArgs): MeetingConnection {
    return page<Meeting, MeetingConnection>(
      Meeting,
      ({ row, args, viewer }) => [
        sql`${row.startsAt} >= ${viewer.now} and ${row.state} in ('SCHEDULED', 'INVITED')`,
        ...ofPlace(row, args),
      ],
      ({ row }) => [{ by: row.startsAt }],
    )
  }

  @Query(() => MeetingConnection, {
    description: 'Meetings whose time has come, called off or held; the latest first.',
  })
  pastMeetings(@Args(() => MeetingsArgs) _args?: MeetingsArgs): MeetingConnection {
    return page<Meeting, MeetingConnection>(
      Meeting,
      ({ row, args, viewer }) => [sql`${row.startsAt} < ${viewer.now}`, ...ofPlace(row, args)],
      ({ row }) => [{ by: row.startsAt, descending: true }],
    )
  }

  @Query(() => ReplyLink, {
    nullable: true,
    description: 'What a mailed link answers; null for a link nobody was sent or that a later date replaced.',
  })
  replyLink(
    @Ctx() ctx: Context,
    @Arg('token', () => String, { description: 'Token of the link.' }) token: string,
  ): Promise<ReplyLink | null> {
    return readReplyLink(ctx, token)
  }
}

/** What is known of a meeting. */
@Resolver(() => Meeting)
export class MeetingFields {
  @FieldResolver(() => [Committee], { description: 'The committees that meet.' })
  committees(): Committee[] {
    return list<Committee, Meeting>(
      Committee,
      ({ row, parent }) =>
        sql`exists (select 1 from meeting_committee m where m.meeting_id = ${parent.id} and m.committee_id = ${row.id})`,
      ({ row }) => [{ by: row.kind }],
      10,
    )
  }

  @FieldResolver(() => [AgendaItem], { description: 'Its agenda.' })
  items(): AgendaItem[] {
    return list<AgendaItem, Meeting>(
      AgendaItem,
      ({ row, parent }) => sql`${row.meetingId} = ${parent.id}`,
      ({ row }) => [
        { by: row.isPublic, descending: true },
        { by: row.position },
        { by: sql`string_to_array(regexp_replace(${row.label}, '[^0-9.]', '', 'g'), '.')::int[]` },
      ],
      200,
    )
  }
}

/** What an item deals with. */
@Resolver(() => AgendaItem)
export class AgendaItemFields {
  @FieldResolver(() => [Consultation], { description: 'The stations it deals with.' })
  consultations(): Consultation[] {
    return list<Consultation, AgendaItem>(
      Consultation,
      ({ row, parent }) =>
        sql`exists (select 1 from agenda_item_consultation l where l.item_id = ${parent.id} and l.consultation_id = ${row.id})`,
      ({ row }) => [{ by: row.createdAt }],
      50,
    )
  }
}

/** What a meeting adds to a station. */
@Resolver(() => Consultation)
export class ConsultationMeeting {
  @FieldResolver(() => AgendaItem, {
    nullable: true,
    description: 'The item it is on; null while it has none.',
  })
  agendaItem(): AgendaItem {
    return one<AgendaItem, Consultation>(
      AgendaItem,
      ({ row, parent }) =>
        sql`exists (select 1 from agenda_item_consultation l where l.consultation_id = ${parent.id} and l.item_id = ${row.id})`,
    )
  }

  @FieldResolver(() => [ApplicantReply], {
    description: 'What the applicants answered to its date, for those who may know.',
  })
  replies(): ApplicantReply[] {
    return list<ApplicantReply, Consultation>(
      ApplicantReply,
      ({ row, parent }) => sql`${row.consultationId} = ${parent.id}`,
      ({ row }) => [{ by: row.createdAt }],
      50,
    )
  }

  @FieldResolver(() => ApplicantReply, { nullable: true, description: 'What the viewer answered.' })
  myReply(): ApplicantReply {
    return one<ApplicantReply, Consultation>(
      ApplicantReply,
      ({ row, parent, viewer }) =>
        sql`${row.consultationId} = ${parent.id} and ${row.personId} = ${viewer.person}`,
    )
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer is asked to answer its date.' })
  mayReply(): boolean {
    return value<boolean, Consultation>(
      ({ parent, viewer }) =>
        sql`(${parent.state} = 'SCHEDULED' and (${parent.isPublic} or ${parent.maySpeak} = 'INVITED') and ${allowed(Consultation, 'replyToMeeting', parent)} and exists (
          select 1 from agenda_item_consultation l join agenda_item i on i.id = l.item_id join meeting m on m.id = i.meeting_id
          where l.consultation_id = ${parent.id} and m.starts_at > ${viewer.now}))`,
    )
  }
}
