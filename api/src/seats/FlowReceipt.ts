import { GraphQLLocalDate } from 'graphql-scalars'
import { Field, ID, ObjectType } from 'type-graphql'
import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  Unique,
  UpdateDateColumn,
  type Relation,
} from 'typeorm'
import { Person } from '../accounts/index.js'
import { Committee, Seat } from '../committees/index.js'
import { flowWays, type FlowWay } from '../contract/seats.lists.js'
import { enumOf, everyone, Visible, within } from '../platform/index.js'
import { Summit } from '../summits/index.js'

/** GraphQL enum of the ways of telling. */
export const FlowWayEnum = enumOf(flowWays, 'FlowWay', 'How a body was told what the Steuerungsgruppe did.')

/** A seat confirmed that a committee or an association was told what a meeting of the Steuerungsgruppe did. */
@Visible<FlowReceipt>(everyone)
@ObjectType({ description: 'A seat confirmed that a committee or an association was told of a meeting.' })
@Entity()
@Check('ck_flow_receipt__way', within('way', flowWays))
@Check('ck_flow_receipt__whom', 'num_nonnulls(committee_id, association) = 1')
@Unique(['summitId', 'seatId', 'committeeId'])
@Unique(['summitId', 'seatId', 'association'])
export class FlowReceipt {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  summitId: string
  @ManyToOne(() => Summit, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'summit_id' })
  summit: Relation<Summit>

  @Index()
  @Column('uuid')
  seatId: string
  @Field(() => Seat, { description: 'The seat.' })
  @ManyToOne(() => Seat, { nullable: false })
  @JoinColumn({ name: 'seat_id' })
  seat: Relation<Seat>

  @Index()
  @Column('uuid', { nullable: true })
  committeeId: string | null
  @Field(() => Committee, { nullable: true, description: 'The committee that was told.' })
  @ManyToOne(() => Committee, { nullable: true })
  @JoinColumn({ name: 'committee_id' })
  committee: Relation<Committee> | null

  @Field(() => String, { nullable: true, description: 'Or the association that was told.' })
  @Column('text', { nullable: true })
  association: string | null

  @Field(() => GraphQLLocalDate, { description: 'The day on which it was told.' })
  @Column('date')
  informedOn: string

  @Field(() => FlowWayEnum, { description: 'How.' })
  @Column('text')
  way: FlowWay

  /** Who confirmed it; nobody is shown. */
  @Index()
  @Column('uuid', { nullable: true })
  confirmedById: string | null
  @ManyToOne(() => Person, { nullable: true })
  @JoinColumn({ name: 'confirmed_by_id' })
  confirmedBy: Relation<Person> | null

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}

/** A seat was reminded after a meeting: once, whatever happens. */
@Entity()
export class FlowReminder {
  @PrimaryColumn('uuid')
  summitId: string
  @ManyToOne(() => Summit, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'summit_id' })
  summit: Relation<Summit>

  @Index()
  @PrimaryColumn('uuid')
  seatId: string
  @ManyToOne(() => Seat, { nullable: false })
  @JoinColumn({ name: 'seat_id' })
  seat: Relation<Seat>
}
