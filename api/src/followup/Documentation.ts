import { Field, ID, ObjectType } from 'type-graphql'
import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToOne,
  PrimaryGeneratedColumn,
  UpdateDateColumn,
  type Relation,
} from 'typeorm'
import { documentationStates, type DocumentationState } from '../contract/followup.lists.js'
import { Attachment } from '../files/index.js'
import { Wording, wordingOf } from '../goals/index.js'
import { exists, sql, Visible, visibleSql, within } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { DocumentationStateEnum } from './enums.js'
import { seesDocumentation } from './visibility.js'

/** What stays of an event: a text, files, and with them everything that came out of it. Provisional at first, then final. */
@Visible<Documentation>(seesDocumentation)
@ObjectType({ description: 'The documentation of an event: provisional at first, then final.' })
@Entity()
@Check('ck_documentation__state', within('state', documentationStates))
@Check('ck_documentation__published', `(state = 'DRAFT') = (published_on is null)`)
export class Documentation {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  summitId: string
  @Field(() => Summit, { nullable: true, description: 'The event.' })
  @OneToOne(() => Summit, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'summit_id' })
  summit: Relation<Summit>

  @Field(() => DocumentationStateEnum, { description: 'Whether it is published, and final.' })
  @Column('text', { default: 'DRAFT' })
  state: DocumentationState

  @Field(() => String, { description: 'What happened, in German.' })
  @Column('text', { default: '' })
  text: string

  /** Translations belong to one version. */
  @Column('int', { default: 1 })
  textVersion: number

  @Field(() => Wording, { description: 'What happened, for the reader.' })
  wording(): Wording {
    return wordingOf<Documentation>()
  }

  @Field(() => String, { nullable: true, description: 'Day it was published as it is (YYYY-MM-DD).' })
  @Column('date', { nullable: true })
  publishedOn: string | null

  @Field(() => Date, { description: 'When it was begun.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}

/** A file of a documentation, with what it shows. A photo is published with the consent of those on it. */
@Visible<DocumentationFile>((f, v) =>
  exists(Documentation, (d) => sql`${d.id} = ${f.documentationId} and ${visibleSql(Documentation, d, v)}`),
)
@ObjectType({ description: 'A file of a documentation, with what it shows.' })
@Entity()
export class DocumentationFile {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  @Index()
  documentationId: string
  @ManyToOne(() => Documentation, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'documentation_id' })
  documentation: Relation<Documentation>

  @Column('uuid')
  @Index()
  fileId: string
  @Field(() => Attachment, { nullable: true, description: 'The file.' })
  @ManyToOne(() => Attachment, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'file_id' })
  file: Relation<Attachment>

  @Field(() => String, { description: 'What it shows, in German.' })
  @Column('text')
  description: string

  /** Whoever brought a photo said that those on it agree. */
  @Column('boolean', { default: false })
  consent: boolean

  @Field(() => Date, { description: 'When it was brought.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date
}
