import { Field, ID, InputType } from 'type-graphql'
import { ParticipantInput } from '../summits/index.js'

/** With whom somebody comes. */
@InputType({ description: 'With whom somebody comes, who registered left out.' })
export class ChangePartyInput {
  @Field(() => ID, { description: 'The registration.' })
  id: string
  @Field(() => [ParticipantInput], {
    description: 'Everybody they bring; who is named as before keeps ticket and place.',
  })
  others: ParticipantInput[]
}

/** With whom somebody comes who told it. */
@InputType({ description: 'With whom somebody comes who told the Integrationsbuero.' })
export class ChangePartyOnBehalfInput extends ChangePartyInput {
  @Field(() => String, { description: 'Why; told to them.' })
  reason: string
}

/** When places in workshops are drawn. */
@InputType({ description: 'When the places in the workshops of an event are drawn.' })
export class PlanWorkshopDrawInput {
  @Field(() => ID, { description: 'The event.' })
  summitId: string
  @Field(() => Date, { nullable: true, description: 'When; null = who comes first chooses.' })
  drawsAt?: Date | null
}

/** Wishes. */
@InputType({ description: 'Workshops one would like to be in.' })
export class WishWorkshopsInput {
  @Field(() => ID, { description: 'The registration.' })
  registrationId: string
  @Field(() => [ID], { description: 'Workshops, the dearest first, at most three.' })
  itemIds: string[]
}

/** A free place. */
@InputType({ description: 'Takes a free place in a workshop.' })
export class ChooseWorkshopInput {
  @Field(() => ID, { description: 'The registration.' })
  registrationId: string
  @Field(() => ID, { nullable: true, description: 'The workshop; null gives the place back.' })
  itemId?: string | null
}
