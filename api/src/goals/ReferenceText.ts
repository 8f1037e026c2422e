import { Field, ID, Int, ObjectType } from 'type-graphql'
import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  PrimaryGeneratedColumn,
  Unique,
  UpdateDateColumn,
} from 'typeorm'
import { TextOrigin } from '../accounts/index.js'
import { everyone, Visible } from '../platform/index.js'

/** A text of the reference data in another language than German; it belongs to one version of the German text. */
@Visible<ReferenceText>(everyone)
@ObjectType({ description: 'A translation of a text; it belongs to one version of the original.' })
@Entity()
@Unique(['subjectId', 'part', 'version', 'language'])
@Check('ck_reference_text__origin', `origin in ('AUTHOR', 'MACHINE', 'CHECKED')`)
@Check('ck_reference_text__not_german', `language <> 'de'`)
export class ReferenceText {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  /** Id of the row whose text it translates; ids are unique across entities. */
  @Column('uuid')
  subjectId: string

  /** Which text of the row: `text`, or the name of another column. */
  @Column('text', { default: 'text' })
  part: string

  @Field(() => Int, { description: 'Version of the original it translates.' })
  @Column('int')
  version: number

  @Field(() => String, { description: 'Language tag.' })
  @Column('text')
  language: string

  @Field(() => TextOrigin, { description: 'Who translated it.' })
  @Column('text')
  origin: TextOrigin

  @Field(() => String, { description: 'The words.' })
  @Column('text')
  text: string

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}
