import { Field, ID, ObjectType } from 'type-graphql'

/** Something one whom no mail reaches has to be told. */
@ObjectType({
  description: 'Something somebody whom no mail reaches has to be told about their registration.',
})
export class ToTell {
  @Field(() => ID, { description: 'Opaque id of what is told.' })
  id: string
  @Field(() => ID, { description: 'The registration.' })
  registrationId: string
  @Field(() => String, { description: 'Who is told.' })
  name: string
  @Field(() => String, { nullable: true, description: 'Their telephone, if it is known.' })
  phone: string | null
  @Field(() => String, { description: 'The language they are written to in.' })
  locale: string
  @Field(() => String, { description: 'What it is about, in the viewer’s language.' })
  subject: string
  @Field(() => [String], { description: 'What they have to be told, in the viewer’s language.' })
  sentences: string[]
  @Field(() => Date, { description: 'When it happened.' })
  since: Date
  @Field(() => Boolean, { description: 'They were told, and their answer is waited for.' })
  told: boolean
  @Field(() => Date, {
    nullable: true,
    description: 'Until when they may take the place that is offered; null when none is.',
  })
  offeredUntil: Date | null
}
