import { Field, ID, ObjectType } from 'type-graphql'
import { MayApplicantsSpeakEnum } from '../consultations/index.js'
import type { MayApplicantsSpeak } from '../contract/consultations.lists.js'

/** What the page of a mailed link shows: the date it answers and the answer given so far. */
@ObjectType({ description: 'The date a mailed link answers, and the answer given so far.' })
export class ReplyLink {
  @Field(() => Boolean, { description: 'Whether it can still be answered: the meeting has not begun.' })
  isOpen: boolean
  @Field(() => ID, { description: 'The station.' })
  consultationId: string
  @Field(() => ID, { description: 'The proposal.' })
  proposalId: string
  @Field(() => String, { description: "Title of the proposal, in the viewer's language where there is one." })
  title: string
  @Field(() => String, { description: 'The committee, by its name on that day.' })
  committee: string
  @Field(() => Date, { description: 'When the meeting begins.' })
  startsAt: Date
  @Field(() => String, { description: 'Where.' })
  place: string
  @Field(() => String, { description: 'Label of the item.' })
  label: string
  @Field(() => Boolean, { description: 'Whether it is dealt with in public.' })
  isPublic: boolean
  @Field(() => MayApplicantsSpeakEnum, { description: 'Whether the applicants may speak.' })
  maySpeak: MayApplicantsSpeak
  @Field(() => Boolean, { nullable: true, description: 'They come; null while nothing was answered.' })
  comes: boolean | null
  @Field(() => Boolean, { nullable: true, description: 'They want to speak.' })
  wantsToSpeak: boolean | null
  @Field(() => String, { nullable: true, description: 'Language for which they need an interpreter.' })
  interpreterLanguage: string | null
}
