import { Field, ObjectType } from 'type-graphql'

/** A text of the organisers as a reader gets it. */
@ObjectType({
  description:
    'A text of the organisers in the reader’s language where there is a translation, else in German.',
})
export class EventWords {
  @Field(() => String, { description: 'Language of these words (BCP 47).' })
  language: string
  @Field(() => String, { description: 'The words.' })
  text: string
  @Field(() => Boolean, { description: 'The German words have changed since they were translated.' })
  isOld: boolean
}

/** A text of the organisers in another language than German. */
@ObjectType({ description: 'A text of the organisers in another language than German.' })
export class EventTranslation {
  @Field(() => String, { description: 'Language of these words (BCP 47).' })
  language: string
  @Field(() => String, { description: 'Which text it is: title or about.' })
  part: string
  @Field(() => String, { description: 'The words.' })
  text: string
  @Field(() => Boolean, { description: 'The German words have changed since they were translated.' })
  isOld: boolean
}
