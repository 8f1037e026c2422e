import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { InvitationState } from '../contract/invitations.lists.js'
import type { RegistrationState } from '../contract/summits.lists.js'
import { RegistrationStateEnum, Summit } from '../summits/index.js'
import { InvitationStateEnum } from './enums.js'

/** An answer that is not special. */
@ObjectType({ description: 'What was answered to a question that asks for nothing special.' })
export class LinkAnswer {
  @Field(() => ID, { description: 'The question.' })
  questionId: string
  @Field(() => [String], { description: 'What was typed, or the keys of what was chosen.' })
  values: string[]
}

/** What the page of an invitation's link shows: the event, who is invited, what was answered and what became of it. */
@ObjectType({ description: 'The event an invitation is for, who is invited, and what was answered so far.' })
export class InvitationLink {
  @Field(() => Summit, { nullable: true, description: 'The event.' })
  summit: Summit
  @Field(() => String, { description: 'Who is invited.' })
  name: string
  @Field(() => InvitationStateEnum, { description: 'What was answered.' })
  state: InvitationState
  @Field(() => Boolean, { description: 'A yes is taken now.' })
  isOpen: boolean
  @Field(() => String, {
    nullable: true,
    description:
      'Where a code would be mailed, with most letters hidden; null for who was invited by letter.',
  })
  address: string | null
  @Field(() => Boolean, { description: 'They may pass it on to a deputy; a deputy may not.' })
  mayPassOn: boolean
  @Field(() => ID, { nullable: true, description: 'The group of actors they are invited for.' })
  groupId: string | null
  @Field(() => Int, { nullable: true, description: 'With how many people they come, themselves counted.' })
  size: number | null
  @Field(() => String, {
    nullable: true,
    description:
      'They want no invitations by mail: what brings them back (`wantMails`); null while they come.',
  })
  stoppedMails: string | null
  @Field(() => RegistrationStateEnum, { nullable: true, description: 'What became of a yes.' })
  registration: RegistrationState | null
  @Field(() => Int, { nullable: true, description: 'Rank on the waiting list.' })
  waitingRank: number | null
  @Field(() => Boolean, { description: 'They wait with more people than can ever be seated together.' })
  waitsInVain: boolean
  @Field(() => Date, { nullable: true, description: 'Until when an offered place is held.' })
  offeredUntil: Date | null
  @Field(() => [String], { description: 'Languages their badge says they speak (language tags).' })
  spokenLanguages: string[]
  @Field(() => String, { nullable: true, description: 'How their badge says the name is spoken.' })
  spokenName: string | null
  @Field(() => [LinkAnswer], { description: 'What they answered, without what is special.' })
  answers: LinkAnswer[]
  @Field(() => Boolean, {
    description: 'They told something special: a link says that, and not what. Told anew it replaces that.',
  })
  specialTold: boolean
  @Field(() => [ID], { description: 'Workshops they wish for, the dearest first.' })
  wishIds: string[]
  @Field(() => ID, { nullable: true, description: 'The workshop they have a place in.' })
  workshopId: string | null
}
