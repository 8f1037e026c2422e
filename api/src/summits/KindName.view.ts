import { Field, ObjectType } from 'type-graphql'

/** What a kind of event is called in one language, instead of its usual name. */
@ObjectType({ description: 'What a kind of event is called in one language, instead of its usual name.' })
export class KindName {
  @Field(() => String, { description: 'The language (BCP 47).' })
  locale: string
  @Field(() => String, { description: 'The name.' })
  name: string
}
