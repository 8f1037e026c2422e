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
  sendingKinds,
  sendingStates,
  type SendingKind,
  type SendingState,
} from '../contract/invitations.lists.js'
import { Visible, within } from '../platform/index.js'
import { organisesEvent, Summit } from '../summits/index.js'
import { Reminder } from './Reminder.js'
import { SendingKindEnum, SendingStateEnum } from './enums.js'

/**
 * One sending of invitations or reminders: written in batches by a job, and over when the last of its mails has left or is put
 * off by its mail server. It can be paused, stopped, and killed at any moment.
 */
@Visible<Sending>((s, v) => organisesEvent(s.summitId, v))
@ObjectType({ description: 'One sending of invitations or reminders.' })
@Entity()
@Check('ck_sending__kind', within('kind', sendingKinds))
@Check('ck_sending__state', within('state', sendingStates))
@Index('uq_sending__one_at_a_time', ['summitId'], {
  unique: true,
  where: `state in ('RUNNING', 'PAUSED', 'STOPPING')`,
})
export class Sending {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  summitId: string
  @Field(() => Summit, { nullable: true, description: 'The event.' })
  @ManyToOne(() => Summit, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'summit_id' })
  summit: Relation<Summit>

  @Field(() => SendingKindEnum, { description: 'Invitations or reminders.' })
  @Column('text')
  kind: SendingKind

  @Field(() => SendingStateEnum, { description: 'Whether it runs, pauses or has ended.' })
  @Column('text', { default: 'RUNNING' })
  state: SendingState

  @Field(() => Int, { nullable: true, description: 'Mails a minute; null = as fast as they are taken.' })
  @Column('int', { nullable: true })
  perMinute: number | null

  @Field(() => Int, { description: 'Messages written so far, those called back not counted.' })
  @Column('int', { default: 0 })
  written: number

  /** When the job looks after it again, on the database's clock: whoever comes earlier leaves it alone. */
  @Column('timestamptz', { nullable: true })
  nextAt: Date | null

  /** When nobody was left to be written to: who comes on the list later is not part of it. */
  @Column('timestamptz', { nullable: true })
  writtenAt: Date | null

  /** The reminder it was planned as; null = begun by hand. */
  @Index('uq_sending__reminder', { unique: true })
  @Column('uuid', { nullable: true })
  reminderId: string | null
  @ManyToOne(() => Reminder, { nullable: true, onDelete: 'SET NULL' })
  @JoinColumn({ name: 'reminder_id' })
  reminder: Relation<Reminder> | null

  @Field(() => Date, { description: 'When it began.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date
}
