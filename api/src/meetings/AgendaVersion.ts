import { Field, ID, Int, ObjectType } from 'type-graphql'
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  Unique,
  type Relation,
} from 'typeorm'
import type { AgendaItemKind, NoticeGiven } from '../contract/meetings.lists.js'
import { noticesGiven } from '../contract/meetings.lists.js'
import { everyone, Visible, Walled, within } from '../platform/index.js'
import { AgendaItemKindEnum, NoticeGivenEnum } from './enums.js'
import { AgendaItem, Meeting } from './Meeting.js'
import { seesVersionItem } from './visibility.js'

/** An agenda as it was sent out: the invitation's is number 1, each addition makes a further one. Never changed. */
@Visible<AgendaVersion>(everyone)
@ObjectType({ description: 'An agenda as it was sent out.' })
@Entity()
@Unique(['meetingId', 'number'])
@Check('ck_agenda_version__notice', within('notice', noticesGiven))
@Check('ck_agenda_version__reason', `notice <> 'URGENT' or reason is not null`)
export class AgendaVersion {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  meetingId: string
  @ManyToOne(() => Meeting, { nullable: false })
  @JoinColumn({ name: 'meeting_id' })
  meeting: Relation<Meeting>

  @Field(() => Int, { description: 'Its number, from 1.' })
  @Column('int')
  number: number

  @Field(() => Date, { description: 'When it was sent.' })
  @Column('timestamptz')
  frozenAt: Date

  @Field(() => Date, { description: 'When the meeting was to begin by it.' })
  @Column('timestamptz')
  startsAt: Date

  @Field(() => NoticeGivenEnum, { description: 'Within which period it was sent.' })
  @Column('text')
  notice: NoticeGiven

  @Field(() => String, {
    nullable: true,
    description: 'Why it was urgent, or why a public item came so late or was taken off.',
  })
  @Column('text', { nullable: true })
  reason: string | null

  /** It has to be made known to the public: an invitation, or an addition to the public part made before the meeting. */
  @Column('boolean', { default: true })
  isToAnnounce: boolean
}

/** An item as a version of the agenda had it. */
@Walled()
@Visible<AgendaVersionItem>(seesVersionItem)
@ObjectType({ description: 'An item as a version of the agenda had it.' })
@Entity()
@Unique(['versionId', 'itemId'])
export class AgendaVersionItem {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  versionId: string
  @ManyToOne(() => AgendaVersion, { nullable: false })
  @JoinColumn({ name: 'version_id' })
  version: Relation<AgendaVersion>

  @Index()
  @Column('uuid')
  meetingId: string
  @ManyToOne(() => Meeting, { nullable: false })
  @JoinColumn({ name: 'meeting_id' })
  meeting: Relation<Meeting>

  @Index()
  @Field(() => ID, { description: 'The item.' })
  @Column('uuid')
  itemId: string
  @ManyToOne(() => AgendaItem, { nullable: false })
  @JoinColumn({ name: 'item_id' })
  item: Relation<AgendaItem>

  @Field(() => Int, { description: 'Order in the agenda.' })
  @Column('int')
  position: number

  @Field(() => String, { description: 'Its label.' })
  @Column('text')
  label: string

  @Field(() => String, { nullable: true, description: 'How the agenda named it.' })
  @Column('text', { nullable: true })
  title: string | null

  @Field(() => AgendaItemKindEnum, { description: 'What it is.' })
  @Column('text')
  kind: AgendaItemKind

  @Field(() => Boolean, { description: 'Whether it was to be dealt with in public.' })
  @Column('boolean')
  isPublic: boolean

  @Field(() => Boolean, { description: 'It was only laid on the table.' })
  @Column('boolean')
  isTablePaper: boolean
}
