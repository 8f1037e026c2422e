import { Field, ID, InputType } from 'type-graphql'
import { MayApplicantsSpeakEnum } from '../consultations/index.js'
import type { MayApplicantsSpeak } from '../contract/consultations.lists.js'
import { MeetingForm } from '../committees/index.js'

/** Puts a station on an agenda. */
@InputType({
  description: 'Puts a station on the agenda of a meeting; meeting and item are made when they do not exist.',
})
export class ScheduleConsultationInput {
  @Field(() => ID, { description: 'The station.' })
  id: string
  @Field(() => Date, { description: 'When the meeting begins.' })
  startsAt: Date
  @Field(() => String, { description: 'Where.' })
  place: string
  @Field(() => String, {
    nullable: true,
    description: 'Label of the item: Ö 2.1 or N 3; none where the agenda is kept here, its order gives it.',
  })
  label?: string | null
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is dealt with in public; yes unless told.',
  })
  isPublic?: boolean
  @Field(() => MayApplicantsSpeakEnum, {
    nullable: true,
    description: 'Whether the applicants may speak; on request unless told.',
  })
  maySpeak?: MayApplicantsSpeak
}

/** An applicant's answer to a date. */
@InputType({ description: 'The answer of an applicant to a date.' })
export class ReplyInput {
  @Field(() => ID, { description: 'The station.' })
  consultationId: string
  @Field(() => Boolean, { description: 'They come.' })
  comes: boolean
  @Field(() => Boolean, { nullable: true, description: 'They want to speak.' })
  wantsToSpeak?: boolean
  @Field(() => String, { nullable: true, description: 'Language for which they need an interpreter.' })
  interpreterLanguage?: string | null
}

/** The same by a mailed link. */
@InputType({ description: 'The answer of an applicant to a date, by the link of a mail.' })
export class ReplyByLinkInput {
  @Field(() => String, { description: 'Token of the link.' })
  token: string
  @Field(() => Boolean, { description: 'They come.' })
  comes: boolean
  @Field(() => Boolean, { nullable: true, description: 'They want to speak.' })
  wantsToSpeak?: boolean
  @Field(() => String, { nullable: true, description: 'Language for which they need an interpreter.' })
  interpreterLanguage?: string | null
}

/** When, where and how a meeting is held. */
@InputType({ description: 'When, where and how a meeting is held.' })
class MeetingDateInput {
  @Field(() => Date, { description: 'When it begins.' })
  startsAt: Date
  @Field(() => Date, { nullable: true, description: 'When it is to end.' })
  endsAt?: Date | null
  @Field(() => String, { description: 'Where.' })
  place: string
  @Field(() => MeetingForm, { nullable: true, description: 'How it is held; in person unless told.' })
  form?: MeetingForm
}

/** Plans a meeting. */
@InputType({ description: 'Plans a meeting of one committee, or of several of one body.' })
export class PlanMeetingInput extends MeetingDateInput {
  @Field(() => [ID], { description: 'The committees; the first leads.' })
  committeeIds: string[]
  @Field(() => String, { nullable: true, description: 'What it is called besides its number.' })
  title?: string | null
}

/** Moves a meeting. */
@InputType({ description: 'Moves a meeting to another time or place.' })
export class MoveMeetingInput extends MeetingDateInput {
  @Field(() => ID, { description: 'The meeting.' })
  id: string
}
