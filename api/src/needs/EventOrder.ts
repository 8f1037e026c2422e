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
import { orderKinds, orderStates, type OrderKind, type OrderState } from '../contract/needs.lists.js'
import { Visible, within } from '../platform/index.js'
import { organisesEvent, Summit } from '../summits/index.js'
import { OrderKindEnum, OrderStateEnum } from './enums.js'

/** What is ordered for an event: food, care for children, interpreters. Supplier and contact are those of a firm. */
@Visible<EventOrder>((o, v) => organisesEvent(o.summitId, v))
@ObjectType({ description: 'What is ordered for an event: food, care for children, interpreters.' })
@Entity()
@Check('ck_event_order__kind', within('kind', orderKinds))
@Check('ck_event_order__number', 'number > 0')
@Check('ck_event_order__state', within('state', orderStates))
export class EventOrder {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Index()
  @Column('uuid')
  summitId: string
  @ManyToOne(() => Summit, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'summit_id' })
  summit: Relation<Summit>

  @Field(() => OrderKindEnum, { description: 'What sort of order.' })
  @Column('text')
  kind: OrderKind

  @Field(() => OrderStateEnum, { description: 'Whether it is placed, and confirmed by the supplier.' })
  @Column('text', { default: 'OPEN' })
  state: OrderState

  @Field(() => String, { description: 'What is ordered, how much, for when.' })
  @Column('text')
  what: string

  @Field(() => Int, { nullable: true, description: 'For how many people or places.' })
  @Column('int', { nullable: true })
  number: number | null

  @Field(() => Int, {
    nullable: true,
    description:
      'How many needed it when the order was last written or placed; null where guests are not asked.',
  })
  @Column('int', { nullable: true })
  neededThen: number | null

  /** How often the event had been moved when the order was last placed. */
  @Column('int', { default: 0 })
  eventSequence: number

  @Field(() => String, { nullable: true, description: 'Who supplies it.' })
  @Column('text', { nullable: true })
  supplier: string | null

  @Field(() => String, { nullable: true, description: 'How the supplier is reached.' })
  @Column('text', { nullable: true })
  contact: string | null

  @Field(() => Date, { description: 'When it was entered.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @Field(() => Date, { description: 'When it was last changed.' })
  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}
