import { Field, Int, ObjectType } from 'type-graphql'

const of = (description: string) => [() => Int, { description }] as const

/** How an event's invitations stand. */
@ObjectType({ description: "How an event's invitations stand." })
export class InvitationFigures {
  @Field(...of('On the list and not invited yet.'))
  drafted: number
  @Field(...of('On the list and would be written to by a sending.'))
  invitable: number
  @Field(...of('Want no invitations and reminders by mail, and get none.'))
  unwilling: number
  @Field(...of('Invited.'))
  issued: number
  @Field(...of('Mails that went out, reminders not counted.'))
  sent: number
  @Field(...of('Mails that wait to go out.'))
  waiting: number
  @Field(...of('Letters that wait to be printed and posted.'))
  lettersWaiting: number
  @Field(...of('Letters that were posted.'))
  lettersSent: number
  @Field(...of('Letters that nobody can post: the address is missing.'))
  lettersUnaddressed: number
  @Field(...of('Mails that were refused for good.'))
  failed: number
  @Field(...of('Mails that were taken and came back.'))
  bounced: number
  @Field(...of('Invited, and opened the link.'))
  opened: number
  @Field(...of('Said yes, and have not given their place back.'))
  accepted: number
  @Field(...of('Said no, or gave back the place they had said yes to.'))
  declined: number
  @Field(...of('Sent their deputy.'))
  passedOn: number
  @Field(...of('Invited, and have not answered.'))
  unanswered: number
  @Field(...of('Have not answered and were not reminded within the last 20 hours.'))
  remindable: number
  @Field(...of('Reminded.'))
  reminded: number
}

/** What putting an audience on the list would do. */
@ObjectType({ description: 'What putting an audience on the list would do.' })
export class AudiencePreview {
  @Field(...of('People in it.'))
  people: number
  @Field(...of('Would be put on the list.'))
  fresh: number
  @Field(...of('Are on it already, or were taken off.'))
  known: number
  @Field(...of('Have neither an e-mail address nor a postal one and are left out.'))
  withoutAddress: number
}

/** The invitation as it would be mailed. */
@ObjectType({ description: 'The invitation as it would be mailed.' })
export class InvitationPreview {
  @Field(() => String, { description: 'Subject.' })
  subject: string
  @Field(() => [String], { description: 'Its paragraphs.' })
  paragraphs: string[]
  @Field(() => String, { nullable: true, description: 'Label of its button.' })
  button: string | null
}
