import { Field, Int, ObjectType } from 'type-graphql'

/** What changing the places of an event would do. */
@ObjectType({ description: 'What changing the places of an event would do.' })
export class PlacesForecast {
  @Field(() => Int, { description: 'Registrations on the waiting list that would be offered places.' })
  offers: number
  @Field(() => Int, { description: 'People in them.' })
  offeredPeople: number
  @Field(() => Int, { description: 'People who would still wait.' })
  stillWaiting: number
  @Field(() => Int, {
    description:
      'People above the new total; nobody loses a place, but none is given out until so many are given back.',
  })
  overBy: number
  @Field(() => Int, { description: 'People above the new numbers of their groups, added up.' })
  groupsOverBy: number
  @Field(() => Int, {
    description:
      'Registrations that would wait with more people than can ever be seated together; they are told.',
  })
  tooLarge: number
  @Field(() => Int, { description: 'Of those that would be told, how many have no e-mail address.' })
  withoutMail: number
}
