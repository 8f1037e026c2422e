import { Field, ID, InputType, Int } from 'type-graphql'
import type { NeedKind, OrderKind } from '../contract/needs.lists.js'
import { NeedKindEnum, OrderKindEnum } from './enums.js'

/** Something that is needed. */
@InputType({ description: 'Something people need to come.' })
export class NeedInput {
  @Field(() => NeedKindEnum, { description: 'What sort of need.' })
  kind: NeedKind
  @Field(() => String, { nullable: true, description: 'Which; nothing for childcare.' })
  detail?: string | null
  @Field(() => Int, { description: 'For how many of them.' })
  count: number
}

/** Something an event cannot offer. */
@InputType({ description: 'Something an event cannot offer.' })
export class CutNeedInput {
  @Field(() => ID, { description: 'The event.' })
  summitId: string
  @Field(() => NeedKindEnum, { description: 'What sort of need.' })
  kind: NeedKind
  @Field(() => String, { nullable: true, description: 'Which; nothing for childcare.' })
  detail?: string | null
  @Field(() => String, { description: 'Why; told to those who need it.' })
  reason: string
}

/** Something that is offered after all. */
@InputType({ description: 'Something an event offers after all.' })
export class OfferNeedInput {
  @Field(() => ID, { description: 'The event.' })
  summitId: string
  @Field(() => NeedKindEnum, { description: 'What sort of need.' })
  kind: NeedKind
  @Field(() => String, { nullable: true, description: 'Which; nothing for childcare.' })
  detail?: string | null
}

/** What those who come need. */
@InputType({ description: 'What those who come need, in place of what was told before.' })
export class TellNeedsInput {
  @Field(() => ID, { description: 'The registration.' })
  registrationId: string
  @Field(() => Boolean, { description: 'They agree to its being kept until the event is over.' })
  consent: boolean
  @Field(() => [NeedInput], { description: 'What is needed; nothing takes everything back.' })
  needs: NeedInput[]
}

@InputType({ description: 'What is ordered for an event.' })
abstract class OrderFacts {
  @Field(() => OrderKindEnum, { description: 'What sort of order.' })
  kind: OrderKind
  @Field(() => String, { description: 'What, how much, for when.' })
  what: string
  @Field(() => Int, { nullable: true, description: 'For how many people or places.' })
  number?: number | null
  @Field(() => String, { nullable: true, description: 'Who supplies it.' })
  supplier?: string | null
  @Field(() => String, { nullable: true, description: 'How the supplier is reached.' })
  contact?: string | null
}

/** Something more to order. */
@InputType({ description: 'Writes down what is to be ordered for an event.' })
export class AddOrderInput extends OrderFacts {
  @Field(() => ID, { description: 'The event.' })
  summitId: string
}

/** An order, changed. */
@InputType({ description: 'Changes what is to be ordered.' })
export class ChangeOrderInput extends OrderFacts {
  @Field(() => ID, { description: 'The order.' })
  id: string
}

/** An order that is not wanted any more. */
@InputType({ description: 'Cancels an order.' })
export class CancelOrderInput {
  @Field(() => ID, { description: 'The order.' })
  id: string
  @Field(() => String, { description: 'Why.' })
  reason: string
}
