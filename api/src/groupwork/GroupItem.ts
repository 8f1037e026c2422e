import { GraphQLLocalDate } from 'graphql-scalars'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  UpdateDateColumn,
  type Relation,
} from 'typeorm'
import {
  draftGoalStates,
  itemKinds,
  type DraftGoalState,
  type ItemKind,
} from '../contract/groupwork.lists.js'
import { Visible, Walled, within } from '../platform/index.js'
import { DraftGoalStateEnum, ItemKindEnum } from './enums.js'
import { seesGroupItem } from './visibility.js'
import { WorkGroup } from './WorkGroup.js'

/**
 * What a group wrote down: a goal, an indicator or a measure, in the shapes of the goals, which take over what a plenum
 * carried. Its id is given by the device it was typed on, so that it can be sent again.
 */
@Walled()
@Visible<GroupItem>(seesGroupItem)
@ObjectType({ description: 'A goal, an indicator or a measure a group wrote down.' })
@Entity()
@Index(['groupId', 'position'])
@Check('ck_group_item__kind', within('kind', itemKinds))
@Check(
  'ck_group_item__state',
  `${within('state', draftGoalStates)} and (state = 'DRAFT' or voted_at is not null)`,
)
@Check('ck_group_item__parent', `parent_id <> id and (kind <> 'GUIDING_GOAL' or parent_id is null)`)
export class GroupItem {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryColumn('uuid')
  id: string

  @Column('uuid')
  groupId: string
  @Field(() => WorkGroup, { nullable: true, description: 'The group.' })
  @ManyToOne(() => WorkGroup, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'group_id' })
  group: Relation<WorkGroup>

  @Field(() => ItemKindEnum, { description: 'What it is.' })
  @Column('text')
  kind: ItemKind

  @Index()
  @Field(() => ID, { nullable: true, description: 'The goal it hangs on; null: on the field of action.' })
  @Column('uuid', { nullable: true })
  parentId: string | null
  @ManyToOne(() => GroupItem, { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'parent_id' })
  parent: Relation<GroupItem> | null

  @Field(() => Int, { description: 'Place among what hangs on the same.' })
  @Column('int')
  position: number

  @Field(() => String, { description: 'As the group wrote it.' })
  @Column('text', { default: '' })
  text: string

  @Field(() => Int, { nullable: true, description: 'The year an annual goal is meant for.' })
  @Column('int', { nullable: true })
  year: number | null

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day it is to be reached or done by.' })
  @Column('date', { nullable: true })
  dueOn: string | null

  @Field(() => String, { nullable: true, description: 'Who takes the lead of a measure, as written.' })
  @Column('text', { nullable: true })
  responsible: string | null

  @Field(() => [String], { description: 'Whom to involve in a measure, as written.' })
  @Column('text', { array: true, default: () => `'{}'` })
  toInvolve: string[]

  @Field(() => [String], { description: 'What to keep in mind when a measure is carried out.' })
  @Column('text', { array: true, default: () => `'{}'` })
  considerations: string[]

  /** Counts the saves, and when each field was last changed: a save loses only against a later change of the same field. */
  @Column('int', { default: 0 })
  revision: number
  @Column('jsonb', { default: {} })
  fieldRevisions: Record<string, number>

  @Field(() => DraftGoalStateEnum, { description: 'Whether a plenum carried it.' })
  @Column('text', { default: 'DRAFT' })
  state: DraftGoalState

  /** A carried goal, or what goes with one: for everybody. Kept by the verbs of the plenum. */
  @Column('boolean', { default: false })
  isCarried: boolean

  @Field(() => [Int], {
    nullable: true,
    description:
      'Hands for each step of how realistic it is, the most realistic first; null while nobody asked.',
  })
  @Column('int', { array: true, nullable: true })
  hands: number[] | null

  @Field(() => Date, { nullable: true, description: 'When the plenum voted.' })
  @Column('timestamptz', { nullable: true })
  votedAt: Date | null

  @Field(() => Boolean, { nullable: true, description: 'Nobody voted against it.' })
  @Column('boolean', { nullable: true })
  carriedUnanimously: boolean | null

  @Field(() => Int, { nullable: true, description: 'Votes for it; null when nobody counted.' })
  @Column('int', { nullable: true })
  votesYes: number | null

  @Field(() => Int, { nullable: true, description: 'Votes against it.' })
  @Column('int', { nullable: true })
  votesNo: number | null

  @Field(() => Int, { nullable: true, description: 'Abstentions.' })
  @Column('int', { nullable: true })
  votesAbstained: number | null

  @Field(() => String, { nullable: true, description: 'What the plenum noted.' })
  @Column('text', { nullable: true })
  note: string | null

  @Field(() => Date, { description: 'When it was written down.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @Field(() => Date, { description: 'When it was last changed.' })
  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date

  /** Tombstone: taken away at the table; can be brought back. */
  @Column('timestamptz', { nullable: true })
  removedAt: Date | null
}
