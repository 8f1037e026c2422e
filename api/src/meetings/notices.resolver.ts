import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { NoticeAudience, NoticeState } from '../contract/meetings.lists.js'
import { allowed, ref, rows, sql, type Ctx as Context } from '../platform/index.js'
import { NoticeAudienceEnum, NoticeStateEnum } from './enums.js'
import { Meeting } from './Meeting.js'
import { noteMeetingTold } from './noteMeetingTold.js'

/** What is needed to note that somebody was told otherwise. */
@InputType({ description: 'Who was told of a meeting otherwise.' })
export class NoteMeetingToldInput {
  @Field(() => ID, { description: 'The meeting.' })
  id: string

  @Field(() => ID, { description: 'What was written to the person and did not arrive.' })
  noticeId: string
}

/** That somebody was written to about a meeting, and whether it arrived. */
@ObjectType({ description: 'That somebody was written to about a meeting, and whether it arrived.' })
export class MeetingNotice {
  @Field(() => ID, { description: 'Opaque id.' })
  id: string
  @Field(() => String, { description: 'To whom; empty once the person is erased.' })
  name: string
  @Field(() => NoticeAudienceEnum, { description: 'As what.' })
  audience: NoticeAudience
  @Field(() => String, { description: 'What was written: meetings.invited, meetings.moved and so on.' })
  template: string
  @Field(() => NoticeStateEnum, { description: 'Whether it arrived.' })
  state: NoticeState
  @Field(() => Date, { description: 'When it was written.' })
  writtenAt: Date
  @Field(() => Date, { nullable: true, description: 'When the mail server took it.' })
  sentAt: Date | null
  @Field(() => Date, { nullable: true, description: 'When the person was told otherwise.' })
  toldAt: Date | null
  @Field(() => String, { nullable: true, description: 'Why it did not arrive: a code such as SMTP_550.' })
  code: string | null
}

/** Somebody was told otherwise. */
@Resolver()
export class NoticeMutations {
  @Mutation(() => Meeting, {
    nullable: true,
    description: 'The clerk notes that somebody whom an invitation did not reach was told otherwise.',
  })
  async noteMeetingTold(
    @Ctx() ctx: Context,
    @Arg('input', () => NoteMeetingToldInput, { description: 'What is needed for it.' })
    input: NoteMeetingToldInput,
  ): Promise<Meeting> {
    return ref(Meeting, await noteMeetingTold(ctx, input))
  }
}

/** The proof that people were invited. */
@Resolver(() => Meeting)
export class MeetingNotices {
  @FieldResolver(() => [MeetingNotice], {
    description:
      'To whom was written about it and how each message stands, what did not arrive first; for who keeps the files.',
  })
  notices(): MeetingNotice[] {
    return rows<MeetingNotice, Meeting>(
      MeetingNotice,
      ({ parent }) => sql`
        select n.id, n.name, n.audience, n.template, n.state, n.created_at as "writtenAt", n.sent_at as "sentAt", n.told_at as "toldAt",
          n.last_error as code
        from meeting_notice n
        where n.meeting_id = ${parent.id} and ${allowed(Meeting, 'noteMeetingTold', parent)}
        order by n.state in ('FAILED', 'BOUNCED', 'UNSURE', 'LETTER') desc, n.created_at desc, n.audience desc, n.name, n.id`,
      1000,
    )
  }
}
