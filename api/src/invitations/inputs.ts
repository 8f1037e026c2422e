import { Field, ID, InputType, Int } from 'type-graphql'
import type { ReminderAnchor, SendingKind } from '../contract/invitations.lists.js'
import type { ToldBy } from '../contract/papers.lists.js'
import { ToldByEnum } from '../papers/index.js'
import { EventAnswerInput, RegistrationFormInput } from '../questions/index.js'
import { ReminderAnchorEnum, SendingKindEnum } from './enums.js'

/** Whom to put on the list of an event. */
@InputType({ description: 'Whom to put on the list of an event.' })
export class DraftInvitationsInput {
  @Field(() => ID, { description: 'The event.' })
  summitId: string
  @Field(() => [ID], { defaultValue: [], description: 'Members of these committees.' })
  committeeIds: string[]
  @Field(() => Boolean, { defaultValue: false, description: 'Those who act for verified organisations.' })
  organisations: boolean
  @Field(() => [ID], { defaultValue: [], description: 'Those who act for these organisations.' })
  organisationIds: string[]
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
  @Field(() => String, { nullable: true, description: 'E-mail address; without one they get a letter.' })
  email?: string | null
  @Field(() => String, { nullable: true, description: 'Lines of the postal address.' })
  post?: string | null
  @Field(() => String, { description: 'Language of the invitation.' })
  locale: string
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'They are somebody else than who has their name at the event already.',
  })
  somebodyElse: boolean
}

/** Somebody who comes along. */
@InputType({ description: 'Somebody who comes along.' })
export class InvitedNameInput {
  @Field(() => String, { description: 'Given names.' })
  givenName: string
  @Field(() => String, { description: 'Family name.' })
  familyName: string
  @Field(() => [String], { nullable: true, description: 'Languages they speak (language tags).' })
  spokenLanguages?: string[]
  @Field(() => String, { nullable: true, description: 'How the name is spoken, in their own words.' })
  spokenName?: string | null
}

/** Who comes instead. */
@InputType({ description: 'Who comes instead of who is invited.' })
export class DeputyInput {
  @Field(() => String, { defaultValue: '', description: 'Given names.' })
  givenName: string
  @Field(() => String, { description: 'Family name.' })
  familyName: string
  @Field(() => String, { description: 'E-mail address.' })
  email: string
  @Field(() => String, { description: 'Language they are written to in.' })
  locale: string
}

/** The answer to one's own invitation. */
@InputType({ description: 'The answer to one’s own invitation.' })
export class AnswerOwnInvitationInput {
  @Field(() => ID, { description: 'The invitation.' })
  id: string
  @Field(() => Boolean, { description: 'They come, or not.' })
  accept: boolean
  @Field(() => DeputyInput, { nullable: true, description: 'Who comes instead of somebody who does not.' })
  deputy?: DeputyInput | null
}

/** An answer an office was told. */
@InputType({ description: 'An answer the Integrationsbuero was told.' })
export class NoteAnswerInput {
  @Field(() => ID, { description: 'The invitation.' })
  id: string
  @Field(() => Boolean, { description: 'They come, or not.' })
  accept: boolean
  @Field(() => ID, { nullable: true, description: 'The group of actors they come for.' })
  groupId?: string | null
  @Field(() => ToldByEnum, { description: 'How it was told.' })
  toldBy: ToldBy
  @Field(() => [InvitedNameInput], {
    nullable: true,
    description: 'Everybody they bring. Null leaves that as it is.',
  })
  others?: InvitedNameInput[] | null
  @Field(() => DeputyInput, { nullable: true, description: 'Who comes instead of somebody who does not.' })
  deputy?: DeputyInput | null
  @Field(() => [EventAnswerInput], {
    nullable: true,
    description: 'What they answered to the questions of the event.',
  })
  answers?: EventAnswerInput[] | null
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'What was not asked is answered later, by the link of the invitation.',
  })
  later: boolean
}

/** Letters to be printed. */
@InputType({ description: 'Letters to be printed.' })
export class MakeLettersInput {
  @Field(() => ID, { description: 'The event.' })
  summitId: string
  @Field(() => String, { description: 'Where an envelope comes back to: one line above the address.' })
  sender: string
  @Field(() => Boolean, { defaultValue: false, description: 'Also those that were posted, once more.' })
  again: boolean
}

/** Letters that were posted. */
@InputType({ description: 'Letters that were posted.' })
export class ConfirmLettersInput {
  @Field(() => ID, { description: 'The printed document.' })
  id: string
  @Field(() => String, { description: 'Day on which they were posted.' })
  postedOn: string
}

/** Where somebody gets letters. */
@InputType({ description: 'Where somebody who is invited gets letters.' })
export class SetPostInput {
  @Field(() => ID, { description: 'The invitation.' })
  id: string
  @Field(() => String, { description: 'Lines of the postal address, without the name.' })
  post: string
}

/** Where an invitation goes whose mail came back. */
@InputType({ description: 'Where an invitation goes whose mail came back.' })
export class SendInvitationAgainInput {
  @Field(() => ID, { description: 'The invitation.' })
  id: string
  @Field(() => String, { description: 'The address as it was, or the right one.' })
  email: string
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

/** When to remind those who have not answered by then. */
@InputType({ description: 'When to remind those who have not answered by then.' })
export class PlanReminderInput {
  @Field(() => ID, { description: 'The event.' })
  summitId: string
  @Field(() => ReminderAnchorEnum, { description: 'What its day is counted from.' })
  anchor: ReminderAnchor
  @Field(() => String, { nullable: true, description: 'The day itself, YYYY-MM-DD.' })
  day?: string | null
  @Field(() => Int, { nullable: true, description: 'Days before; 0 = the same day.' })
  daysBefore?: number | null
  @Field(() => String, { description: 'Time of the clock in Germany, HH:MM.' })
  time: string
}

/** A code that was typed. */
@InputType({ description: 'The code that was mailed to the invited address.' })
export class ProveInvitationInput {
  @Field(() => String, { description: 'Token of the link.' })
  token: string
  @Field(() => String, { description: 'The six digits.' })
  code: string
}

/** Who comes instead. */
@InputType({ description: 'Who comes instead.' })
export class PassOnInvitationInput {
  @Field(() => String, { description: 'Token of the link.' })
  token: string
  @Field(() => String, { description: 'What the code was exchanged for.' })
  proof: string
  @Field(() => String, { defaultValue: '', description: 'Given names of the deputy.' })
  givenName: string
  @Field(() => String, { description: 'Family name.' })
  familyName: string
  @Field(() => String, { description: 'E-mail address.' })
  email: string
  @Field(() => String, { description: 'Language they are written to in.' })
  locale: string
}

/** The right name and address. */
@InputType({ description: 'The right name and address of who is invited.' })
export class ChangeInvitedInput {
  @Field(() => String, { description: 'Token of the link.' })
  token: string
  @Field(() => String, { description: 'What the code was exchanged for.' })
  proof: string
  @Field(() => String, { defaultValue: '', description: 'Given names.' })
  givenName: string
  @Field(() => String, { description: 'Family name.' })
  familyName: string
  @Field(() => String, { description: 'E-mail address.' })
  email: string
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
  @Field(() => [InvitedNameInput], {
    nullable: true,
    description: 'Everybody they bring; needs a proof. Null leaves that as it is.',
  })
  others?: InvitedNameInput[] | null
  @Field(() => String, { nullable: true, description: 'What the code was exchanged for.' })
  proof?: string | null
  @Field(() => RegistrationFormInput, {
    nullable: true,
    description: 'What the form of the event asks beside; null leaves that as it is.',
  })
  form?: RegistrationFormInput | null
}

/** What was told beside a yes. */
@InputType({ description: 'Changes what was told beside a yes.' })
export class FillInvitationFormInput {
  @Field(() => String, { description: 'Token of the link.' })
  token: string
  @Field(() => RegistrationFormInput, { description: 'What the form of the event asks.' })
  form: RegistrationFormInput
}
