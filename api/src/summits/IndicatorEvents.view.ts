import { Field, ID, Int, ObjectType } from 'type-graphql'

/** What was held for an indicator in one municipality. */
@ObjectType({ description: 'What was held for an indicator in one municipality.' })
export class IndicatorPlace {
  @Field(() => ID, { nullable: true, description: 'The municipality; null = none was named.' })
  id: string | null
  @Field(() => String, { nullable: true, description: 'What it is called; null = none was named.' })
  name: string | null
  @Field(() => Int, { description: 'Events that were held.' })
  events: number
  @Field(() => Int, { description: 'People who were there, where somebody counted.' })
  participants: number
}
