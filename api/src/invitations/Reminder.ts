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
  type Relation,
} from 'typeorm'
import {
  reminderAnchors,
  reminderStates,
  type ReminderAnchor,
  type ReminderState,
} from '../contract/invitations.lists.js'
import { Visible, within } from '../platform/index.js'
import { organisesEvent, Summit } from '../summits/index.js'
import { ReminderAnchorEnum, ReminderStateEnum } from './enums.js'

/**
 * A reminder that is planned for those who have not answered by then. Its moment is a day and a time of the clock in Germany, not
 * an instant: so it moves with the event, and a change of the clocks does not move it.
 */
@Visible<Reminder>((r, v) => organisesEvent(r.summitId, v))
@ObjectType({ description: 'A reminder that is planned for those who have not answered by then.' })
@Entity()
@Check('ck_reminder__anchor', within('anchor', reminderAnchors))
@Check('ck_reminder__state', within('state', reminderStates))
@Check(
  'ck_reminder__day',
  `(anchor = 'DAY') = (day is not null) and (anchor = 'DAY') = (days_before is null)`,
)
@Index('ix_reminder__planned', ['summitId'], { where: `state = 'PLANNED'` })
export class Reminder {
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

  @Field(() => ReminderAnchorEnum, { description: 'What its day is counted from.' })
  @Column('text')
  anchor: ReminderAnchor

  @Column('date', { nullable: true })
  day: string | null

  @Field(() => Int, { nullable: true, description: 'Days before registration ends or the event begins.' })
  @Column('int', { nullable: true })
  daysBefore: number | null

  /** HH:MM of the clock in Germany. */
  @Column('time')
  time: string

  @Field(() => ReminderStateEnum, { description: 'Whether it waits, was sent, or came too late.' })
  @Column('text', { default: 'PLANNED' })
  state: ReminderState

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date
}
