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
  UpdateDateColumn,
  type Relation,
} from 'typeorm'
import { groupStates, type GroupState } from '../contract/groupwork.lists.js'
import { FieldOfAction } from '../goals/index.js'
import { exists, sql, Visible, visibleSql, within } from '../platform/index.js'
import { ProgrammeItem, Summit } from '../summits/index.js'
import { GroupStateEnum } from './enums.js'

/** The group of a workshop at an event: those at its table write down together what it comes to. */
@Visible<WorkGroup>((g, v) =>
  exists(Summit, (s) => sql`${s.id} = ${g.summitId} and ${visibleSql(Summit, s, v)}`),
)
@ObjectType({ description: 'The group of a workshop at an event, which writes down goals together.' })
@Entity()
@Check('ck_work_group__state', within('state', groupStates))
export class WorkGroup {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Index()
  @Column('uuid')
  summitId: string
  @Field(() => Summit, { nullable: true, description: 'The event.' })
  @ManyToOne(() => Summit, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'summit_id' })
  summit: Relation<Summit>

  /** A point of the programme with a group stays in the programme. */
  @Column('uuid', { unique: true })
  programmeItemId: string
  @Field(() => ProgrammeItem, { nullable: true, description: 'The workshop in the programme.' })
  @ManyToOne(() => ProgrammeItem, { nullable: false })
  @JoinColumn({ name: 'programme_item_id' })
  programmeItem: Relation<ProgrammeItem>

  @Index()
  @Column('uuid')
  fieldId: string
  @Field(() => FieldOfAction, { description: 'The field of action its goals are for.' })
  @ManyToOne(() => FieldOfAction, { nullable: false })
  @JoinColumn({ name: 'field_id' })
  field: Relation<FieldOfAction>

  @Field(() => GroupStateEnum, {
    description: 'Whether it is still written, or goes to the plenum as it is.',
  })
  @Column('text', { default: 'PROVISIONAL' })
  state: GroupState

  /** Of the link for the table, the newest one. */
  @Column('text', { nullable: true, unique: true })
  tokenHash: string | null

  @Field(() => Date, { description: 'When it was made.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}
