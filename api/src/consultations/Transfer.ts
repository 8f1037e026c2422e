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
import { Body } from '../committees/index.js'
import type { TransferState } from '../contract/consultations.lists.js'
import { transferStates } from '../contract/consultations.lists.js'
import { Paper } from '../papers/index.js'
import { Visible, within } from '../platform/index.js'
import { TransferStateEnum } from './enums.js'
import { seesTransfer } from './visibility.js'

/** A town's request to the Kreis. It waits for the clerk of the Kreis: nobody else can make it a paper there. */
@Visible<Transfer>(seesTransfer)
@ObjectType({
  description: "A town's request to the Kreis, which the clerk of the Kreis admits, declines or answers.",
})
@Entity()
@Index(['toBodyId', 'state'])
@Check('ck_transfer__state', within('state', transferStates))
export class Transfer {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid', { unique: true })
  paperId: string
  @Field(() => Paper, { nullable: true, description: 'What the town decided.' })
  @ManyToOne(() => Paper, { nullable: false })
  @JoinColumn({ name: 'paper_id' })
  paper: Relation<Paper>

  @Column('uuid')
  toBodyId: string
  @Field(() => Body, { nullable: true, description: 'The Kreis it was sent to.' })
  @ManyToOne(() => Body, { nullable: false })
  @JoinColumn({ name: 'to_body_id' })
  toBody: Relation<Body>

  @Field(() => TransferStateEnum, { description: 'Arrived, admitted, declined or answered.' })
  @Column('text', { default: 'ARRIVED' })
  state: TransferState

  @Field(() => String, { description: 'Day until which the Kreis is to say what it does with it.' })
  @Column('date')
  dueOn: string

  @Column('uuid', { nullable: true })
  madePaperId: string | null
  @Field(() => Paper, { nullable: true, description: 'The paper the Kreis made of it.' })
  @ManyToOne(() => Paper, { nullable: true })
  @JoinColumn({ name: 'made_paper_id' })
  madePaper: Relation<Paper> | null

  @Field(() => String, {
    nullable: true,
    description: 'What the Kreis wrote back: its answer, or why it declines.',
  })
  @Column('text', { nullable: true })
  answer: string | null

  @Field(() => Date, { description: 'When it arrived.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @Field(() => Date, { description: 'When it last changed.' })
  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}
