import { Field, Int, ObjectType } from 'type-graphql'

/** Whom another programme would concern. */
@ObjectType({ description: 'Whom writing the programme of an event so would concern.' })
export class ProgrammeForecast {
  @Field(() => Int, {
    description:
      'Registrations that would be told, for they have a place in a workshop that changes or wish for it, or find room in one.',
  })
  told: number
  @Field(() => Int, { description: 'Of those, how many have no e-mail address.' })
  withoutMail: number
  @Field(() => Int, { description: 'Registrations whose place in a workshop would fall away with it.' })
  placesGone: number
  @Field(() => Int, { description: 'Registrations of which a wish would fall away with its workshop.' })
  wishesGone: number
  @Field(() => Int, {
    description:
      'Registrations that wished for a workshop in the draw, got none as dear, and find room in it now.',
  })
  roomAgain: number
}
