import { Field, ID, ObjectType } from 'type-graphql'
import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  Unique,
  type Relation,
} from 'typeorm'
import { Person } from '../accounts/index.js'
import { Body, Committee } from '../committees/index.js'
import {
  councilFileKinds,
  councilFileStates,
  councilRowStates,
  type CouncilColumn,
  type CouncilFileKind,
  type CouncilFileState,
  type CouncilRowState,
} from '../contract/councilfiles.lists.js'
import { Meeting } from '../meetings/index.js'
import { or, sql, Visible, within, type FieldError } from '../platform/index.js'
import { CouncilFileKindEnum, CouncilFileStateEnum } from './enums.js'

/**
 * A file of the system a body keeps its committees in. What it would do is looked at row by row, nothing is written before the
 * clerk confirms it. Who brought which file, and what came of it, is kept.
 */
@Visible<CouncilFile>((f, v) =>
  v.signedIn(or(sql`${f.broughtById} = ${v.person}`, v.holds('CLERK', f.bodyId))),
)
@ObjectType({ description: "A file of a council's own system that a clerk takes over." })
@Entity()
@Index(['bodyId', 'createdAt'])
@Check('ck_council_file__kind', within('kind', councilFileKinds))
@Check('ck_council_file__state', within('state', councilFileStates))
export class CouncilFile {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  bodyId: string
  @Field(() => Body, { nullable: true, description: 'The body whose committees it is about.' })
  @ManyToOne(() => Body, { nullable: false })
  @JoinColumn({ name: 'body_id' })
  body: Relation<Body>

  @Field(() => CouncilFileKindEnum, { description: 'What it brings.' })
  @Column('text')
  kind: CouncilFileKind

  @Field(() => CouncilFileStateEnum, { description: 'How far it is.' })
  @Column('text', { default: 'READING' })
  state: CouncilFileState

  @Field(() => String, { description: 'Its name.' })
  @Column('text')
  name: string

  @Field(() => String, { description: 'Its SHA-256, by which it is known again; empty while it is fetched.' })
  @Column('text', { default: '' })
  sha256: string

  @Field(() => String, {
    nullable: true,
    description: 'The address it was fetched from; null: a file was brought.',
  })
  @Column('text', { nullable: true })
  url: string | null

  /** Where its bytes lie until they are read; null while the other system is asked. */
  @Column('uuid', { nullable: true })
  fileId: string | null

  /** Why it could not be read. */
  @Column('jsonb', { nullable: true })
  problem: FieldError | null

  /** Headings nobody understood. */
  @Column('text', { array: true, default: '{}' })
  unknown: string[]

  @Column('uuid')
  broughtById: string
  @Field(() => Person, { nullable: true, description: 'Who brought it.' })
  @ManyToOne(() => Person, { nullable: false })
  @JoinColumn({ name: 'brought_by_id' })
  broughtBy: Relation<Person> | null

  @Field(() => Date, { description: 'When it was brought.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date
}

/** One row of a file: what stands in it, and what taking it over would do or has done. Read by `councilFileRows` alone. */
@Entity()
@Unique(['fileId', 'number'])
@Index(['fileId', 'state', 'number'])
@Check('ck_council_file_row__state', within('state', councilRowStates))
export class CouncilFileRow {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  fileId: string
  @ManyToOne(() => CouncilFile, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'file_id' })
  file: Relation<CouncilFile>

  /** Its number in the file, the headings counted. */
  @Column('int')
  number: number

  /** What stands in its cells, as read. */
  @Column('jsonb')
  cells: Partial<Record<CouncilColumn, string>>

  @Column('text')
  state: CouncilRowState

  /** What is wrong with it; the field is the column. */
  @Column('jsonb', { default: () => "'[]'" })
  problems: FieldError[]
}

/** A meeting as the system of the council calls it: by this it is found again when its day changes. */
@Entity()
@Unique(['committeeId', 'reference'])
export class MeetingReference {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  committeeId: string
  @ManyToOne(() => Committee, { nullable: false })
  @JoinColumn({ name: 'committee_id' })
  committee: Relation<Committee>

  @Column('text')
  reference: string

  @Index()
  @Column('uuid')
  meetingId: string
  @ManyToOne(() => Meeting, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'meeting_id' })
  meeting: Relation<Meeting>
}
