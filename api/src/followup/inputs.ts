import { Field, ID, InputType, Int } from 'type-graphql'
import type { RetentionKey } from '../contract/followup.lists.js'
import { RetentionKeyEnum } from '../summits/index.js'

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

/** How long something is kept. */
@InputType({ description: 'How long something is kept after an event, and on which legal basis.' })
export class SetRetentionInput {
  @Field(() => RetentionKeyEnum, { description: 'What it is.' })
  key: RetentionKey
  @Field(() => Int, { description: 'Days after the event.' })
  days: number
  @Field(() => String, { description: 'The legal basis, in German.' })
  basis: string
}

/** Somebody who is erased, and why. */
@InputType({ description: 'Somebody who is erased, and why.' })
export class ErasePersonInput {
  @Field(() => ID, { description: 'The person.' })
  personId: string
  @Field(() => String, { description: 'Why: who asked for it, and when.' })
  reason: string
}
