import { Field, ID, InputType } from 'type-graphql'

/** A text in another language than German. */
@InputType({ description: 'A text in another language than German.' })
export class DocumentationTextInput {
  @Field(() => String, { description: 'Language tag.' })
  language: string
  @Field(() => String, { description: 'The words.' })
  text: string
}

/** What happened at an event. */
@InputType({ description: 'What happened at an event.' })
export class SaveDocumentationInput {
  @Field(() => ID, { description: 'The event.' })
  summitId: string
  @Field(() => String, { description: 'In German.' })
  text: string
  @Field(() => [DocumentationTextInput], { nullable: true, description: 'In other languages.' })
  translations?: DocumentationTextInput[] | null
}

/** A file of a documentation. */
@InputType({ description: 'A file of a documentation.' })
export class AddDocumentationFileInput {
  @Field(() => ID, { description: 'The event.' })
  summitId: string
  @Field(() => ID, { description: 'A file of one’s own.' })
  fileId: string
  @Field(() => String, { description: 'What it shows, in German.' })
  description: string
  @Field(() => Boolean, { nullable: true, description: 'Those on a picture agree to its publication.' })
  consent?: boolean | null
}

/** A documentation, and why it is opened again or taken back. */
@InputType({ description: 'A documentation, and why it is opened again or taken back.' })
export class DocumentationReasonInput {
  @Field(() => ID, { description: 'The documentation.' })
  id: string
  @Field(() => String, { description: 'Why.' })
  reason: string
}

/** Somebody who is erased, and why. */
@InputType({ description: 'Somebody who is erased, and why.' })
export class ErasePersonInput {
  @Field(() => ID, { description: 'The person.' })
  personId: string
  @Field(() => String, { description: 'Why: who asked for it, and when.' })
  reason: string
}
