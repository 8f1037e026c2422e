import { Field, ID, ObjectType } from 'type-graphql'
import { DelegateRole, InvitationState } from './kinds.js'

/** An invitation as whoever holds its link may see it. */
@ObjectType('InvitationByLink', {
  description: 'An invitation to act for an organisation, as whoever holds its link sees it.',
})
export class InvitationByLink {
  @Field(() => ID, { description: 'Id of the organisation.' })
  organisationId: string

  @Field(() => String, { description: 'Name of the organisation.' })
  organisationName: string

  @Field(() => DelegateRole, { description: 'What the invited person will be.' })
  role: DelegateRole

  @Field(() => InvitationState, { description: 'Whether it can still be answered.' })
  state: InvitationState

  @Field(() => String, { description: 'Address it went to, all but its first letter hidden.' })
  sentTo: string

  @Field(() => String, { description: 'Last day it can be answered (YYYY-MM-DD).' })
  until: string

  @Field(() => Boolean, { description: 'The viewer signs in with the address it went to.' })
  isMine: boolean
}
