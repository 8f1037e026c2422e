import { GraphQLLocalDate } from 'graphql-scalars'
import { Field, ID, ObjectType } from 'type-graphql'
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm'
import type { Words } from '../mail/index.js'
import { and, or, sql, Visible, type Row, type Sql, type ViewerSql, Walled } from '../platform/index.js'

/** Whether a task lies on the viewer's desk: by name, as who stands in for all of somebody's desk, by seat, by a role in its scope or for the whole installation. */
export function onDeskOf(t: Row<Task>, v: ViewerSql): Sql {
  return or(
    sql`${t.assignees} && (${v.roles} || array['PERSON@' || ${v.person}::text, 'DESK@' || ${v.person}::text])`,
    sql`exists (select 1 from unnest(${v.seats}) seat where 'SEAT@' || seat = any(${t.assignees}))`,
    sql`exists (select 1 from unnest(${t.assignees}) a where split_part(a, '@', 1) || '@*' = any(${v.roles}))`,
  )
}

/** Something a person or the holders of a role should do about a thing, by a day. */
@Walled()
@Visible<Task>((t, v) => and(sql`${v.person} is not null`, onDeskOf(t, v)))
@ObjectType({ description: 'Something to do about a thing, by a day. Seen by those who should do it.' })
@Entity()
@Index(['subjectEntity', 'subjectId'])
@Index(['due'], { where: 'closed_at is null' })
export class Task {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Field(() => String, { description: 'What is to be done: the text `tasks.kinds.<kind>` says it.' })
  @Column('text')
  kind: string

  @Field(() => String, { description: 'Kind of thing it is about: Paper, Organisation …' })
  @Column('text')
  subjectEntity: string

  @Field(() => ID, { description: 'Id of the thing.' })
  @Column('uuid')
  subjectId: string

  /** `PERSON@id`, `DESK@id` (theirs by office: who stands in does it too), `SEAT@id` or `ROLE@scope`; any of them may do it. */
  @Column('text', { array: true })
  assignees: string[]

  /** Name or title of the thing in German; readers get it by `TaskFields`. */
  @Column('text')
  title: string

  /** The same in the languages there are, German included; null when there is only German. */
  @Column('jsonb', { nullable: true })
  words: Words | null

  @Field(() => String, { nullable: true, description: 'Number of the thing, if it has one.' })
  @Column('text', { nullable: true })
  number: string | null

  @Field(() => String, { description: 'Path of the page where it is done.' })
  @Column('text')
  path: string

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Last day for it; null when there is none.' })
  @Column('date', { nullable: true })
  due: string | null

  @Field(() => Date, { description: 'Since when it waits.' })
  @Column('timestamptz')
  openedAt: Date

  @Field(() => Date, { nullable: true, description: 'When it was done or fell away; null while it waits.' })
  @Column('timestamptz', { nullable: true })
  closedAt: Date | null
}

/** The text array a policy compares with needs an index of its own kind. */
export const taskGuards = `create index if not exists ix_task__assignees on task using gin (assignees) where closed_at is null;`

/** Order of a desk: what is due first, then what waits longest. */
export function deskOrder(row: Row<Task>): { by: Sql; nullable?: boolean }[] {
  return [{ by: row.due, nullable: true }, { by: row.openedAt }]
}

/** Days from the viewer's today to the due day; negative when it has passed. */
export function daysLeft(row: Row<Task>, v: ViewerSql): Sql {
  return sql`(${row.due} - ${v.today})`
}
