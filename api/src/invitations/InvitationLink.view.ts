import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { InvitationState } from '../contract/invitations.lists.js'
import type { RegistrationState } from '../contract/summits.lists.js'
import { RegistrationStateEnum, Summit } from '../summits/index.js'
import { InvitationStateEnum } from './enums.js'

/** What the page of an invitation's link shows: the event, who is invited, what was answered and what became of it. */
@ObjectType({ description: 'The event an invitation is for, who is invited, and what was answered so far.' })
export class InvitationLink {
  @Field(() => Summit, { nullable: true, description: 'The event.' })
  summit: Summit
  @Field(() => String, { description: 'Who is invited.' })
  name: string
  @Field(() => InvitationStateEnum, { description: 'What was answered.' })
  state: InvitationState
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
  @Field(() => RegistrationStateEnum, { nullable: true, description: 'What became of a yes.' })
  registration: RegistrationState | null
  @Field(() => Int, { nullable: true, description: 'Rank on the waiting list.' })
  waitingRank: number | null
  @Field(() => Date, { nullable: true, description: 'Until when an offered place is held.' })
  offeredUntil: Date | null
}
