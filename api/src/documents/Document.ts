import { Field, ID, Int, ObjectType } from 'type-graphql'
import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  UpdateDateColumn,
  type Relation,
} from 'typeorm'
import { Person } from '../accounts/index.js'
import {
  documentKinds,
  documentStates,
  type DocumentKind,
  type DocumentState,
} from '../contract/documents.lists.js'
import type { Locale } from '../contract/index.js'
import {
  and,
  or,
  sql,
  Visible,
  Walled,
  within,
  type Row,
  type Sql,
  type ViewerSql,
} from '../platform/index.js'
import { DocumentKindEnum, DocumentStateEnum } from './enums.js'

type Reason = (row: Row<Document>, viewer: ViewerSql) => Sql
const reasons: Reason[] = []
const openReasons: Reason[] = []

/** A module says when a document about one of its things is seen (`subjectEntity`, `subjectId`). Told once, at load. */
export function documentSeenIf(reason: Reason): void {
  reasons.push(reason)
}

/** The same for documents that people may see who are not signed in. */
export function documentOpenIf(reason: Reason): void {
  openReasons.push(reason)
}

/** A document that is made by a worker: asked for, made slice by slice, there for some days, and erased. */
@Walled()
@Visible<Document>((d, v) =>
  and(
    sql`${d.state} <> 'ERASED'`,
    or(
      v.signedIn(or(sql`false`, ...reasons.map((reason) => reason(d, v)))),
      ...openReasons.map((reason) => reason(d, v)),
    ),
  ),
)
@ObjectType({
  description: 'A document that is made to be printed or kept: there for some days, and erased then.',
})
@Entity()
@Check('ck_document__kind', within('kind', documentKinds))
@Check('ck_document__state', within('state', documentStates))
@Check('ck_document__done', 'done between 0 and total')
@Index(['subjectEntity', 'subjectId'])
@Index(['expiresAt'], { where: `state <> 'ERASED'` })
export class Document {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Field(() => DocumentKindEnum, { description: 'What it is.' })
  @Column('text')
  kind: DocumentKind

  @Field(() => DocumentStateEnum, {
    description: 'Whether it is being made, is there, or could not be made.',
  })
  @Column('text', { default: 'REQUESTED' })
  state: DocumentState

  @Column('text')
  subjectEntity: string

  @Column('uuid')
  subjectId: string

  /** Language of what is not written to one person. */
  @Column('text')
  locale: Locale

  /** What it holds, frozen when it was asked for: letters, people. Made again it is the same document. */
  @Column('uuid', { array: true, default: [] })
  items: string[]

  /** What its kind was told besides, such as the sender of letters. */
  @Column('jsonb', { default: {} })
  options: Record<string, string>

  @Field(() => Int, { description: 'How many of its parts are made.' })
  @Column('int', { default: 0 })
  done: number

  @Field(() => Int, { description: 'How many parts it has: letters, people.' })
  @Column('int')
  total: number

  @Index()
  @Column('uuid', { nullable: true })
  askedById: string | null
  @Field(() => Person, { nullable: true, description: 'Who asked for it.' })
  @ManyToOne(() => Person, { nullable: true })
  @JoinColumn({ name: 'asked_by_id' })
  askedBy: Relation<Person> | null

  @Field(() => String, {
    nullable: true,
    description: 'Day on which it was handed on: letters were posted. Null before.',
  })
  @Column('date', { nullable: true })
  handedOnOn: string | null

  @Field(() => Date, { description: 'When it is erased.' })
  @Column('timestamptz')
  expiresAt: Date

  @Field(() => Date, { description: 'When it was asked for.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @Field(() => Date, { description: 'When it was last changed.' })
  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}
