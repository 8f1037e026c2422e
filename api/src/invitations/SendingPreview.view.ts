import { Field, Int, ObjectType } from 'type-graphql'

/** Who would be written to in one language. */
@ObjectType({ description: 'How many would be written to in one language, by the way it reaches them.' })
export class SendingShare {
  @Field(() => String, { description: 'Language of the person.' })
  locale: string
  @Field(() => Int, { description: 'By mail.' })
  mail: number
  @Field(() => Int, { description: 'By letter: they have a postal address and no e-mail address.' })
  letter: number
  @Field(() => Int, { description: 'Have neither address: a letter is written that nobody can post yet.' })
  neither: number
}

/** What a sending would do. */
@ObjectType({ description: 'What a sending would do, were it begun now.' })
export class SendingPreview {
  @Field(() => [SendingShare], { description: 'By language, the most people first.' })
  languages: SendingShare[]
  @Field(() => Int, { description: 'Left out because they want no mails of this kind.' })
  unwilling: number
  @Field(() => Int, { description: 'Left out because they were reminded within the last 20 hours.' })
  justReminded: number
}
