import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Column, CreateDateColumn, PrimaryGeneratedColumn, UpdateDateColumn } from 'typeorm'
import { ReferenceText } from './ReferenceText.js'
import { translationsOf, Wording, wordingOf } from './wording.js'

/** What all rows of reference data share: a stable key, a place, a German text with its translations. */
@ObjectType({ description: 'A text of the reference data.' })
export abstract class Worded {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Field(() => String, {
    nullable: true,
    description: 'Stable key, the same in every installation; null for what was added here.',
  })
  @Column('text', { nullable: true, unique: true })
  key: string | null

  @Field(() => Int, { description: 'Place among its siblings.' })
  @Column('int')
  position: number

  @Field(() => String, { description: 'The original in German, word for word.' })
  @Column('text')
  text: string

  @Field(() => Int, { description: 'Version of the original; translations belong to one version.' })
  @Column('int', { default: 1 })
  textVersion: number

  @Field(() => String, {
    nullable: true,
    description: 'Section of the workshop’s documentation it stands in.',
  })
  @Column('text', { nullable: true })
  section: string | null

  @Field(() => Wording, { description: 'The text for the reader.' })
  wording(): Wording {
    return wordingOf<Worded>()
  }

  @Field(() => [ReferenceText], { description: 'All translations of the present text.' })
  translations(): ReferenceText[] {
    return translationsOf<Worded>()
  }

  @Field(() => Date, { description: 'When it was entered.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @Field(() => Date, { description: 'When it was last changed.' })
  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date

  /** Tombstone: entered by mistake; what points to it stays. */
  @Column('timestamptz', { nullable: true })
  removedAt: Date | null
}
