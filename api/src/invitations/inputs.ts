import { Field, ID, InputType, Int } from 'type-graphql'
import type { SendingKind } from '../contract/invitations.lists.js'
import { SendingKindEnum } from './enums.js'

/** Whom to put on the list of an event. */
@InputType({ description: 'Whom to put on the list of an event.' })
export class DraftInvitationsInput {
  @Field(() => ID, { description: 'The event.' })
  summitId: string
  @Field(() => [ID], { defaultValue: [], description: 'Members of these committees.' })
  committeeIds: string[]
  @Field(() => Boolean, { defaultValue: false, description: 'Those who act for verified organisations.' })
  organisations: boolean
  @Field(() => ID, { nullable: true, description: 'Those who came to this event.' })
  earlierSummitId?: string | null
}

/** One person for the list of an event. */
@InputType({ description: 'One person for the list of an event.' })
export class InvitePersonInput {
  @Field(() => ID, { description: 'The event.' })
  summitId: string
  @Field(() => String, { defaultValue: '', description: 'Given names.' })
  givenName: string
  @Field(() => String, { description: 'Family name.' })
  familyName: string
  @Field(() => String, { description: 'E-mail address.' })
  email: string
  @Field(() => String, { description: 'Language of the invitation.' })
  locale: string
}

/** What to send, and how fast. */
@InputType({ description: 'What to send, and how fast.' })
export class StartSendingInput {
  @Field(() => ID, { description: 'The event.' })
  summitId: string
  @Field(() => SendingKindEnum, { description: 'Invitations or reminders.' })
  kind: SendingKind
  @Field(() => Int, { nullable: true, description: 'Mails a minute; null = as fast as they are taken.' })
  perMinute?: number | null
}

/** The answer to an invitation. */
@InputType({ description: 'The answer to an invitation.' })
export class AnswerInvitationInput {
  @Field(() => String, { description: 'Token of the link.' })
  token: string
  @Field(() => Boolean, { description: 'They come, or not.' })
  accept: boolean
  @Field(() => ID, { nullable: true, description: 'The group of actors they come for.' })
  groupId?: string | null
}
