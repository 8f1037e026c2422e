import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm'
import {
  and,
  or,
  sql,
  value,
  Visible,
  type Row,
  type Sql,
  type ViewerSql,
  Walled,
} from '../platform/index.js'

type Reason = (row: Row<Attachment>, viewer: ViewerSql) => Sql
const reasons: Reason[] = []

/** A module says when a file of one of its things is seen (`subjectEntity`, `subjectId`): as that thing is. Told once, at load. */
export function fileSeenIf(reason: Reason): void {
  reasons.push(reason)
}

const seesAttachment = (f: Row<Attachment>, v: ViewerSql): Sql =>
  and(
    sql`${f.removedAt} is null`,
    or(
      sql`${f.publicSince} <= ${v.now}`,
      sql`(${f.ownerId} = ${v.person} and ${f.subjectId} is null)`,
      ...reasons.map((reason) => and(sql`${f.subjectId} is not null`, reason(f, v))),
    ),
  )

/** A file someone brought. Its owner alone sees it until it is attached; then it is seen as the thing it belongs to. */
@Walled()
@Visible<Attachment>(seesAttachment)
@ObjectType({
  description:
    'A file someone brought. Seen by its owner until it is attached, then as the thing it belongs to.',
})
@Entity()
@Check('ck_attachment__size', 'size > 0')
@Check('ck_attachment__subject', '(subject_entity is null) = (subject_id is null)')
@Index(['subjectEntity', 'subjectId'])
@Index(['ownerId'], { where: 'subject_id is null' })
export class Attachment {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Field(() => String, { description: 'Name of the file.' })
  @Column('text')
  name: string

  @Field(() => String, { description: 'Media type, found out by its content.' })
  @Column('text')
  mediaType: string

  @Field(() => Int, { description: 'Size in bytes.' })
  @Column('int')
  size: number

  /** Also the ETag: what was downloaded once is not sent again. */
  @Column('text')
  sha256: string

  /** People are known above this module: an id without a foreign key. */
  @Column('uuid')
  ownerId: string

  @Column('text', { nullable: true })
  subjectEntity: string | null

  @Column('uuid', { nullable: true })
  subjectId: string | null

  @Field(() => Date, { nullable: true, description: 'Since when everybody may read it.' })
  @Column('timestamptz', { nullable: true })
  publicSince: Date | null

  @Field(() => Date, { description: 'When it was brought.' })
  @Column('timestamptz')
  createdAt: Date

  /** Tombstone: taken down; its bytes are gone. */
  @Column('timestamptz', { nullable: true })
  removedAt: Date | null

  @Field(() => String, { description: 'Where to download it, a path of this installation.' })
  url(): string {
    return value<string, Attachment>(({ parent }) => sql`'/api/files/' || ${parent.id}::text`)
  }
}
