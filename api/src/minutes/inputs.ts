import { Field, ID, InputType } from 'type-graphql'
import type { MinutesNoteKind } from '../contract/minutes.lists.js'
import { MinutesNoteKindEnum } from './enums.js'

/** Adds something to minutes. */
@InputType({ description: 'Adds something to minutes.' })
export class NoteInMinutesInput {
  @Field(() => ID, { description: 'The minutes.' })
  id: string
  @Field(() => ID, { nullable: true, description: 'The item it belongs to; null: the whole meeting.' })
  itemId?: string | null
  @Field(() => MinutesNoteKindEnum, { description: 'Note, declaration, or for the record.' })
  kind: MinutesNoteKind
  @Field(() => String, { nullable: true, description: 'Who declared it.' })
  speaker?: string | null
  @Field(() => String, { description: 'The words, in German.' })
  text: string
  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether it stands in the public part; where it belongs to an item, the item decides.',
  })
  isPublic: boolean
}

/** Opens signed minutes again. */
@InputType({ description: 'Opens minutes again that one has signed.' })
export class ReopenMinutesInput {
  @Field(() => ID, { description: 'The minutes.' })
  id: string
  @Field(() => String, { description: 'Why.' })
  reason: string
}

/** Objects to minutes. */
@InputType({ description: 'Objects to effective minutes.' })
export class ObjectToMinutesInput {
  @Field(() => ID, { description: 'The minutes.' })
  id: string
  @Field(() => String, { description: 'The objection, in German.' })
  text: string
  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether it speaks of what was dealt with in public.',
  })
  isPublic: boolean
}

/** Notes what was found. */
@InputType({ description: 'Notes what the committee found about an objection.' })
export class FindOnObjectionInput {
  @Field(() => ID, { description: 'The minutes that record it.' })
  id: string
  @Field(() => ID, { description: 'The objection.' })
  objectionId: string
  @Field(() => String, { description: 'What was found, in German.' })
  finding: string
}
