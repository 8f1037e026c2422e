import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver } from 'type-graphql'
import { Person } from '../accounts/index.js'
import type { InvitationState, SendingKind } from '../contract/invitations.lists.js'
import {
  allowed,
  availableActionsSql,
  exists,
  connectionOf,
  list,
  one,
  or,
  page,
  PageArgs,
  sql,
  value,
  type Sql,
  type Ctx as Context,
} from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { InvitationStateEnum, SendingKindEnum } from './enums.js'
import { DraftInvitationsInput } from './inputs.js'
import { cameBack } from './cameBack.js'
import { Invitation } from './Invitation.js'
import { InvitationFile, InvitationFileInput } from './InvitationFile.view.js'
import { AudiencePreview, InvitationFigures, InvitationPreview } from './InvitationFigures.view.js'
import { InvitationLink } from './InvitationLink.view.js'
import { Namesake, NamesakesInput } from './Namesake.view.js'
import { previewSending } from './previewSending.js'
import { previewAudience, previewFile, previewInvitation, previewNamesakes } from './previews.js'
import { readInvitationLink } from './readInvitationLink.js'
import { noMails } from './noMails.js'
import { Reminder } from './Reminder.js'
import { dueAt } from './dueAt.js'
import { reminderRest } from './reminderRest.js'
import { Sending } from './Sending.js'
import { SendingPreview } from './SendingPreview.view.js'
import { invitationMachine } from './states.js'

const { Connection: InvitationConnection } = connectionOf(Invitation, 'Invitation')
type InvitationConnection = InstanceType<typeof InvitationConnection>

/** Which invitations. */
@ArgsType()
class InvitationsArgs extends PageArgs {
  @Field(() => InvitationStateEnum, { nullable: true, description: 'Only those in this state.' })
  state?: InvitationState
  @Field(() => String, {
    nullable: true,
    description: 'Only those whose name, address or organisation has this in it.',
  })
  search?: string
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those whose last mail was refused or came back.',
  })
  cameBack?: boolean
}

/** How many letters of an event are so. */
const letters = (summitId: Sql, which: Sql): Sql =>
  sql`(select count(*) from event_letter l where l.summit_id = ${summitId} and ${which})`

/** What links, lists and mails of invitations say. */
@Resolver()
export class InvitationQueries {
  @Query(() => InvitationLink, {
    nullable: true,
    description: 'What the link of an invitation answers; null for a link nobody was sent.',
  })
  invitationLink(
    @Ctx() ctx: Context,
    @Arg('token', () => String, { description: 'Token of the link.' }) token: string,
  ): Promise<InvitationLink | null> {
    return readInvitationLink(ctx, token)
  }

  @Query(() => AudiencePreview, {
    nullable: true,
    description:
      'What putting an audience on the list would do; does nothing. Null for who does not plan the event.',
  })
  audiencePreview(
    @Ctx() ctx: Context,
    @Arg('input', () => DraftInvitationsInput, { description: 'Whom.' }) input: DraftInvitationsInput,
  ): Promise<AudiencePreview | null> {
    return previewAudience(ctx, input)
  }

  @Query(() => SendingPreview, {
    nullable: true,
    description: 'What beginning a sending now would do; does nothing. Null for who does not plan the event.',
  })
  sendingPreview(
    @Ctx() ctx: Context,
    @Arg('summitId', () => ID, { description: 'The event.' }) summitId: string,
    @Arg('kind', () => SendingKindEnum, { description: 'Invitations or reminders.' }) kind: SendingKind,
  ): Promise<SendingPreview | null> {
    return previewSending(ctx, { summitId, kind })
  }

  @Query(() => InvitationFile, {
    nullable: true,
    description:
      'What a file of people says and what importing it would do; does nothing. Null for who does not plan the event.',
  })
  invitationFile(
    @Ctx() ctx: Context,
    @Arg('input', () => InvitationFileInput, { description: 'Which file.' }) input: InvitationFileInput,
    @Arg('after', () => Int, { defaultValue: 0, description: 'Rows to leave out.' }) after: number,
  ): Promise<InvitationFile | null> {
    return previewFile(ctx, input, after)
  }

  @Query(() => [Namesake], {
    nullable: true,
    description:
      'Who has the names of some people at an event already, invited or coming. Null for who does not plan the event.',
  })
  namesakes(
    @Ctx() ctx: Context,
    @Arg('input', () => NamesakesInput, { description: 'Whose names, and where.' }) input: NamesakesInput,
  ): Promise<Namesake[] | null> {
    return previewNamesakes(ctx, input)
  }

  @Query(() => InvitationPreview, {
    nullable: true,
    description:
      'The invitation to an event, or the reminder, as it would be mailed. Null for who does not plan the event.',
  })
  invitationPreview(
    @Ctx() ctx: Context,
    @Arg('summitId', () => ID, { description: 'The event.' }) summitId: string,
    @Arg('locale', () => String, { description: 'Language of the mail; German for one there is not.' })
    locale: string,
    @Arg('kind', () => SendingKindEnum, {
      defaultValue: 'INVITATION',
      description: 'The invitation, or the reminder of it.',
    })
    kind: SendingKind,
  ): Promise<InvitationPreview | null> {
    return previewInvitation(ctx, summitId, locale, kind)
  }
}

/** Invitations of an event. */
@Resolver(() => Summit)
export class SummitInvitations {
  @FieldResolver(() => InvitationConnection, { description: 'Who is on the list of invitations.' })
  invitations(@Args(() => InvitationsArgs) _args: InvitationsArgs): InvitationConnection {
    return page<Invitation, InvitationConnection, Summit>(
      Invitation,
      ({ row, parent, args }) => [
        sql`${row.summitId} = ${parent.id}`,
        args.has('state') && sql`${row.state} = ${args.get('state', 'text')}`,
        args.has('cameBack') && sql`${cameBack(row.id)} = ${args.get('cameBack', 'boolean')}`,
        args.has('search') &&
          or(
            sql`position(lower(${args.get('search')}) in lower(coalesce(${row.organisation}, ''))) > 0`,
            exists(
              Person,
              (p) =>
                sql`${p.id} = ${row.personId} and position(lower(${args.get('search')}) in lower(concat_ws(' ', ${p.givenName}, ${p.familyName}, ${p.email}))) > 0`,
            ),
          ),
      ],
      ({ row }) => [{ by: row.createdAt, descending: true }],
    )
  }

  @FieldResolver(() => Invitation, {
    nullable: true,
    description: 'The viewer’s own invitation, once it was sent.',
  })
  myInvitation(): Invitation {
    return one<Invitation, Summit>(
      Invitation,
      ({ row, parent, viewer }) =>
        sql`${row.summitId} = ${parent.id} and ${row.personId} = ${viewer.person} and ${row.state} not in ('DRAFT', 'WITHDRAWN')`,
    )
  }

  @FieldResolver(() => [Sending], { description: 'Sendings of invitations and reminders, the latest first.' })
  sendings(): Sending[] {
    return list<Sending, Summit>(
      Sending,
      ({ row, parent }) => sql`${row.summitId} = ${parent.id}`,
      ({ row }) => [{ by: row.createdAt, descending: true }],
      10,
    )
  }

  @FieldResolver(() => [Reminder], {
    description: 'Planned reminders, those that were removed left out; the earliest first.',
  })
  reminders(): Reminder[] {
    return list<Reminder, Summit>(
      Reminder,
      ({ row, parent }) => sql`${row.summitId} = ${parent.id} and ${row.state} <> 'REMOVED'`,
      ({ row }) => [{ by: dueAt(row) }],
      20,
    )
  }

  @FieldResolver(() => InvitationFigures, {
    nullable: true,
    description: 'How the invitations stand; only for those who plan the event.',
  })
  invitationFigures(): InvitationFigures {
    return value<InvitationFigures, Summit>(
      ({ parent, viewer }) =>
        sql`(case when ${viewer.holds('INTEGRATION_OFFICE', parent.bodyId)} then (select jsonb_build_object(
          'drafted', count(*) filter (where i.state = 'DRAFT'),
          'invitable', count(*) filter (where i.state = 'DRAFT' and not i.no_mails),
          'unwilling', count(*) filter (where i.state in ('DRAFT', 'ISSUED') and i.no_mails),
          'issued', count(*) filter (where i.state in ('ISSUED', 'ACCEPTED', 'DECLINED')),
          'opened', count(*) filter (where i.opened_at is not null),
          'accepted', count(*) filter (where i.state = 'ACCEPTED' and not i.gave_back),
          'declined', count(*) filter (where i.state = 'DECLINED' or i.gave_back),
          'passedOn', count(*) filter (where i.state = 'PASSED_ON'),
          'unanswered', count(*) filter (where i.state = 'ISSUED'),
          'remindable', count(*) filter (where i.state = 'ISSUED' and not i.no_mails and ${reminderRest(sql`i.reminded_at`, viewer.now)} and ${viewer.now} < least(${parent.startsAt}, ${parent.registrationClosesAt})),
          'reminded', count(*) filter (where i.reminded_at is not null),
          'sent', count(*) filter (where i.mail = 'sent' and not i.by_post),
          'waiting', count(*) filter (where i.mail in ('queued', 'sending', 'uncertain', 'held') and not i.by_post),
          'lettersWaiting', ${letters(parent.id, sql`l.state = 'queued' and l.addressed`)},
          'lettersSent', ${letters(parent.id, sql`l.state = 'sent'`)},
          'lettersUnaddressed', ${letters(parent.id, sql`l.state = 'queued' and not l.addressed and l.about_entity = 'Invitation'`)},
          'failed', count(*) filter (where i.mail = 'failed'),
          'bounced', count(*) filter (where i.came_back and i.mail <> 'failed'))
          from invitation_standing i where i.summit_id = ${parent.id}) end)`,
    )
  }
}

/** What may be done with an invitation. */
@Resolver(() => Invitation)
export class InvitationFields {
  @FieldResolver(() => [String], { description: 'What the viewer may do now.' })
  availableActions(): string[] {
    return value<string[], Invitation>(
      ({ parent }) =>
        sql`array_remove(${availableActionsSql(invitationMachine, parent)} || array[
          case when ${allowed(Invitation, 'noteAnswer', parent)} then 'noteAnswer' end,
          case when ${allowed(Invitation, 'answerOwnInvitation', parent)} then 'answerOwnInvitation' end,
          case when ${allowed(Invitation, 'setPost', parent)} then 'setPost' end,
          case when ${allowed(Invitation, 'sendInvitationAgain', parent)} then 'sendInvitationAgain' end]::text[], null)`,
    )
  }

  @FieldResolver(() => Boolean, {
    description: 'They have not answered, and the time to do so is over.',
  })
  isExpired(): boolean {
    return value<boolean, Invitation>(
      ({ parent, viewer }) =>
        sql`(${parent.state} = 'ISSUED' and coalesce((select coalesce(over_by.registration_closes_at, over_by.starts_at) <= ${viewer.now}
          from summit over_by where over_by.id = ${parent.summitId}), false))`,
    )
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'The last mail about it was refused or came back; for who may send it again.',
  })
  cameBack(): boolean {
    return value<boolean, Invitation>(
      ({ parent }) =>
        sql`(case when ${allowed(Invitation, 'sendInvitationAgain', parent)} then ${cameBack(parent.id)} end)`,
    )
  }
}

/** Who wants no mails, and whom something has reached, is seen by those who plan the event. */
@Resolver(() => Invitation)
export class InvitationWishes {
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'They want no invitations by mail and would get one; for those who plan the event.',
  })
  noMails(): boolean {
    return value<boolean, Invitation>(
      ({ parent, viewer }) =>
        sql`(select ${noMails(parent.id)} from summit planned where planned.id = ${parent.summitId}
          and ${viewer.holds('INTEGRATION_OFFICE', sql`planned.body_id`)})`,
    )
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'A mail or letter with it has left, or is just leaving; for those who plan the event.',
  })
  hasLeft(): boolean {
    return value<boolean, Invitation>(
      ({ parent, viewer }) =>
        sql`(select coalesce((select i.mail in ('sent', 'sending', 'bounced') from invitation_standing i where i.id = ${parent.id}), false)
          from summit planned where planned.id = ${parent.summitId} and ${viewer.holds('INTEGRATION_OFFICE', sql`planned.body_id`)})`,
    )
  }
}
