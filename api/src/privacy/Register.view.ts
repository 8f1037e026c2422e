import { Field, Int, ObjectType } from 'type-graphql'
import type {
  DataKind,
  DataRecipient,
  DataSubject,
  KeptKey,
  ProcessingActivityKey,
} from '../contract/privacy.lists.js'
import {
  DataKindEnum,
  DataRecipientEnum,
  DataSubjectEnum,
  KeptKeyEnum,
  ProcessingActivityKeyEnum,
} from './enums.js'

/** How long some of an activity's data are kept. */
@ObjectType({ description: 'How long some of an activity’s data are kept.' })
export class KeepingLimit {
  @Field(() => KeptKeyEnum, { description: 'The rule.' })
  key: KeptKey
  @Field(() => Int, {
    nullable: true,
    description: 'Days after the event; null where the rule is no number of days.',
  })
  days: number | null
}

/** A column that holds data of people. */
@ObjectType({ description: 'A column that holds data of people.' })
export class HeldColumn {
  @Field(() => String, { description: 'Table and column: participant.given_name.' })
  name: string
  @Field(() => DataKindEnum, { description: 'What it holds.' })
  kind: DataKind
  @Field(() => [KeptKeyEnum], {
    description: 'How long it is kept: what belongs to an event by the first rule, the rest by the next.',
  })
  kept: readonly KeptKey[]
}

/** An entry of the register of processing (Art. 30 GDPR). */
@ObjectType({ description: 'An entry of the register of processing (Art. 30 GDPR).' })
export class ProcessingActivity {
  @Field(() => ProcessingActivityKeyEnum, { description: 'What it is; the catalogues say its purpose.' })
  key: ProcessingActivityKey
  @Field(() => String, { description: 'The legal basis, in German.' })
  basis: string
  @Field(() => [DataSubjectEnum], { description: 'Whose data it is about.' })
  subjects: readonly DataSubject[]
  @Field(() => [DataRecipientEnum], { description: 'Who gets to see them.' })
  recipients: readonly DataRecipient[]
  @Field(() => [DataKindEnum], { description: 'Kinds of data.' })
  kinds: readonly DataKind[]
  @Field(() => Boolean, { description: 'Special categories are among them (Art. 9 GDPR).' })
  special: boolean
  @Field(() => [KeepingLimit], { description: 'How long they are kept.' })
  limits: readonly KeepingLimit[]
  @Field(() => [HeldColumn], { description: 'Where they lie in the database, by name.' })
  columns: readonly HeldColumn[]
}
