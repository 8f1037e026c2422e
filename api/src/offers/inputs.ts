import { GraphQLLocalDate } from 'graphql-scalars'
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import type { OfferGroup, OfferKind } from '../contract/offers.lists.js'
import { connectionOf, PageArgs } from '../platform/index.js'
import { OfferGroupEnum, OfferKindEnum } from './enums.js'
import { Offer } from './Offer.js'

/** What is said of an offer, in one language. */
@InputType({ description: 'What is said of an offer, in one language.' })
export class OfferTextInput {
  @Field(() => String, { description: 'Language tag.' })
  language: string
  @Field(() => String, { description: 'Its name.' })
  title: string
  @Field(() => String, { description: 'What it is.' })
  description: string
  @Field(() => String, { nullable: true, description: 'When: weekdays and hours.' })
  times?: string | null
}

/** What every form about an offer asks. */
@InputType({ description: 'An offer.' })
export class OfferFieldsInput {
  @Field(() => OfferKindEnum, { description: 'What sort of offer it is.' })
  kind: OfferKind
  @Field(() => String, {
    nullable: true,
    description: 'Official key (AGS) of its municipality; null: whole Kreis.',
  })
  ags?: string | null
  @Field(() => String, { nullable: true, description: 'Where: street and house.' })
  place?: string | null
  @Field(() => [String], { description: 'Languages that are spoken or taught.' })
  languages: string[]
  @Field(() => [OfferGroupEnum], { description: 'For whom it is.' })
  groups: OfferGroup[]
  @Field(() => Boolean, { nullable: true, description: 'Children are looked after meanwhile.' })
  childcare?: boolean
  @Field(() => Boolean, { nullable: true, description: 'One can just come: no test, no papers.' })
  lowThreshold?: boolean
  @Field(() => Boolean, { nullable: true, description: 'It costs nothing.' })
  isFree?: boolean
  @Field(() => Int, { nullable: true, description: 'How many people can take part.' })
  places?: number | null
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'First day.' })
  startsOn?: string | null
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Last day.' })
  endsOn?: string | null
  @Field(() => String, { nullable: true, description: 'Page on the web.' })
  website?: string | null
  @Field(() => String, { nullable: true, description: 'Address for questions; everybody reads it.' })
  contactEmail?: string | null
  @Field(() => String, { nullable: true, description: 'Telephone for questions; everybody reads it.' })
  contactPhone?: string | null
  @Field(() => [OfferTextInput], { description: 'Its words, in each language there are.' })
  texts: OfferTextInput[]
}

/** A new offer. */
@InputType({ description: 'A new offer of an organisation.' })
export class EnterOfferInput extends OfferFieldsInput {
  @Field(() => ID, { description: 'Who makes it.' })
  organisationId: string
}

/** An offer as it is to be. */
@InputType({ description: 'An offer as it is to be.' })
export class ChangeOfferInput extends OfferFieldsInput {
  @Field(() => ID, { description: 'The offer.' })
  id: string
}

/** What an offer counts into. */
@InputType({ description: 'What an offer counts into.' })
export class CountOfferInput {
  @Field(() => ID, { description: 'The offer.' })
  id: string
  @Field(() => ID, { nullable: true, description: 'The indicator; null: none.' })
  indicatorId?: string | null
}

/** Which offers to list. */
@ArgsType()
export class OffersArgs extends PageArgs {
  @Field(() => OfferKindEnum, { nullable: true, description: 'Their sort.' })
  kind?: OfferKind
  @Field(() => String, {
    nullable: true,
    description: 'Official key (AGS) of a municipality: its own offers and those for the whole Kreis.',
  })
  ags?: string
  @Field(() => String, { nullable: true, description: 'A language that is spoken or taught.' })
  language?: string
  @Field(() => OfferGroupEnum, {
    nullable: true,
    description: 'For whom; what is for everybody is among them.',
  })
  group?: OfferGroup
  @Field(() => Boolean, { nullable: true, description: 'Only those with childcare.' })
  childcare?: boolean
  @Field(() => String, { nullable: true, description: 'Part of the name or of the provider’s name.' })
  search?: string
}

/** A page of offers. */
export const { Connection: OfferConnection } = connectionOf(Offer, 'Offer')
/** Its type. */
export type OfferConnection = InstanceType<typeof OfferConnection>

/** Offers of one sort in one place. */
@ObjectType({ description: 'How many offers of the register are of one sort in one place.' })
export class OfferCount {
  @Field(() => String, { nullable: true, description: 'Official key (AGS); null: the whole Kreis.' })
  ags: string | null
  @Field(() => OfferKindEnum, { description: 'Their sort.' })
  kind: OfferKind
  @Field(() => Int, { description: 'How many.' })
  count: number
}
