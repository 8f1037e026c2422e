import { Arg, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql'
import { list, one, ref, sql, type Ctx as Context } from '../platform/index.js'
import { Attachment } from '../files/index.js'
import { Document } from '../documents/index.js'
import { addToAgenda } from './addToAgenda.js'
import {
  AddToAgendaInput,
  AnnounceMeetingInput,
  InviteToMeetingInput,
  RemakeAgendaInput,
} from './agenda.inputs.js'
import type { AgendaEdition } from './agendaDocument.js'
import { AgendaVersion, AgendaVersionItem } from './AgendaVersion.js'
import { announceMeeting } from './announceMeeting.js'
import { inviteToMeeting } from './inviteToMeeting.js'
import { Meeting } from './Meeting.js'
import { MeetingAnnouncement } from './MeetingAnnouncement.js'
import { remakeAgenda } from './remakeAgenda.js'

/** A meeting is made known and invited to. */
@Resolver()
export class InvitationMutations {
  @Mutation(() => Meeting, {
    nullable: true,
    description: 'The clerk notes that a meeting was made known to the public, and the proof.',
  })
  async announceMeeting(
    @Ctx() ctx: Context,
    @Arg('input', () => AnnounceMeetingInput, { description: 'What is needed for it.' })
    input: AnnounceMeetingInput,
  ): Promise<Meeting> {
    return ref(Meeting, await announceMeeting(ctx, input))
  }

  @Mutation(() => Meeting, {
    nullable: true,
    description:
      'The clerk invites to a meeting: its agenda is frozen, members and applicants are written to.',
  })
  async inviteToMeeting(
    @Ctx() ctx: Context,
    @Arg('input', () => InviteToMeetingInput, { description: 'What is needed for it.' })
    input: InviteToMeetingInput,
  ): Promise<Meeting> {
    return ref(Meeting, await inviteToMeeting(ctx, input))
  }

  @Mutation(() => Meeting, {
    nullable: true,
    description: 'The clerk adds to an agenda that was sent: a new version of it.',
  })
  async addToAgenda(
    @Ctx() ctx: Context,
    @Arg('input', () => AddToAgendaInput, { description: 'What is needed for it.' }) input: AddToAgendaInput,
  ): Promise<Meeting> {
    return ref(Meeting, await addToAgenda(ctx, input))
  }

  @Mutation(() => Meeting, {
    nullable: true,
    description: 'The clerk has the documents of an agenda that could not be made, made anew.',
  })
  async remakeAgenda(
    @Ctx() ctx: Context,
    @Arg('input', () => RemakeAgendaInput, { description: 'What is needed for it.' })
    input: RemakeAgendaInput,
  ): Promise<Meeting> {
    return ref(Meeting, await remakeAgenda(ctx, input))
  }
}

/** What proves an announcement. */
@Resolver(() => MeetingAnnouncement)
export class AnnouncementProof {
  @FieldResolver(() => Attachment, {
    nullable: true,
    description: 'A photo or a scan of it; null where none was brought.',
  })
  proof(): Attachment {
    return one<Attachment, MeetingAnnouncement>(
      Attachment,
      ({ row, parent }) =>
        sql`${row.subjectEntity} = 'MeetingAnnouncement' and ${row.subjectId} = ${parent.id}`,
    )
  }
}

/** What was sent and made known of a meeting. */
@Resolver(() => Meeting)
export class MeetingInvitation {
  @FieldResolver(() => [AgendaVersion], { description: 'Its agenda as it was sent out, the newest first.' })
  versions(): AgendaVersion[] {
    return list<AgendaVersion, Meeting>(
      AgendaVersion,
      ({ row, parent }) => sql`${row.meetingId} = ${parent.id}`,
      ({ row }) => [{ by: row.number, descending: true }],
      20,
    )
  }

  @FieldResolver(() => MeetingAnnouncement, {
    nullable: true,
    description:
      'Where its time, place and agenda, as they stand, were made known; null while they were not, or not since the public part grew.',
  })
  announcement(): MeetingAnnouncement {
    return one<MeetingAnnouncement, Meeting>(
      MeetingAnnouncement,
      ({ row, parent }) =>
        sql`${row.meetingId} = ${parent.id} and ${row.startsAt} = ${parent.startsAt} and ${row.place} = ${parent.place}
          and (${parent.state} <> 'SCHEDULED' or ${parent.number} is null)
          and not exists (select 1 from agenda_version v where v.meeting_id = ${parent.id} and v.is_to_announce
            and v.number > coalesce(${row.versionNumber}, 0))`,
      ({ row }) => [{ by: row.announcedOn }, { by: row.createdAt }],
    )
  }
}

const editionOf = (edition: AgendaEdition): Document =>
  one<Document, AgendaVersion>(
    Document,
    ({ row, parent }) =>
      sql`${row.subjectEntity} = 'Meeting' and ${row.subjectId} = ${parent.meetingId} and ${row.kind} = 'AGENDA'
        and ${row.items} @> array[${parent.id}] and ${row.options} ->> 'edition' = ${edition}`,
    ({ row }) => [{ by: row.createdAt, descending: true }],
  )

/** What a version of an agenda holds. */
@Resolver(() => AgendaVersion)
export class AgendaVersionFields {
  @FieldResolver(() => Document, {
    nullable: true,
    description: 'Its public part as a document; null while the agenda is no longer public.',
  })
  publicDocument(): Document {
    return editionOf('PUBLIC')
  }

  @FieldResolver(() => Document, {
    nullable: true,
    description: 'The whole of it as a document, for those who may see all; null where all of it is public.',
  })
  wholeDocument(): Document {
    return editionOf('WHOLE')
  }

  @FieldResolver(() => [AgendaVersionItem], { description: 'Its items in their order.' })
  items(): AgendaVersionItem[] {
    return list<AgendaVersionItem, AgendaVersion>(
      AgendaVersionItem,
      ({ row, parent }) => sql`${row.versionId} = ${parent.id}`,
      ({ row }) => [{ by: row.isPublic, descending: true }, { by: row.position }],
      300,
    )
  }
}
