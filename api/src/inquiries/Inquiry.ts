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
  PrimaryGeneratedColumn,
  UpdateDateColumn,
  type Relation,
} from 'typeorm'
import { Body, Committee, Membership, Office, ParliamentaryGroup } from '../committees/index.js'
import { Paper, seesPaperId } from '../papers/index.js'
import { Visible, Walled } from '../platform/index.js'

/** What a Fraktion or a member asks the administration before a committee: to be answered by a day. It is public with its paper. */
@Walled()
@Visible<Inquiry>((i, v) => seesPaperId(i.paperId, v))
@ObjectType({ description: 'What a Fraktion or a member asks the administration before a committee.' })
@Entity()
@Check('ck_inquiry__one_asks', 'num_nonnulls(group_id, membership_id) = 1')
@Check('ck_inquiry__answer', 'num_nonnulls(answer, answered_on, answered_by_name) in (0, 3)')
@Index(['committeeId', 'askedOn'])
export class Inquiry {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid', { unique: true })
  paperId: string
  @Field(() => Paper, { nullable: true, description: 'The paper that holds the question.' })
  @ManyToOne(() => Paper, { nullable: false })
  @JoinColumn({ name: 'paper_id' })
  paper: Relation<Paper>

  /** Whose administration answers. */
  @Column('uuid')
  bodyId: string
  @ManyToOne(() => Body, { nullable: false })
  @JoinColumn({ name: 'body_id' })
  body: Relation<Body>

  @Column('uuid')
  committeeId: string
  @Field(() => Committee, { description: 'The committee it is filed to.' })
  @ManyToOne(() => Committee, { nullable: false })
  @JoinColumn({ name: 'committee_id' })
  committee: Relation<Committee>

  @Column('uuid', { nullable: true })
  groupId: string | null
  @Field(() => ParliamentaryGroup, { nullable: true, description: 'The Fraktion that asks.' })
  @ManyToOne(() => ParliamentaryGroup, { nullable: true })
  @JoinColumn({ name: 'group_id' })
  group: Relation<ParliamentaryGroup> | null

  @Column('uuid', { nullable: true })
  membershipId: string | null
  @Field(() => Membership, {
    nullable: true,
    description: 'The member who asks, as far as the committee publishes names.',
  })
  @ManyToOne(() => Membership, { nullable: true })
  @JoinColumn({ name: 'membership_id' })
  membership: Relation<Membership> | null

  @Field(() => GraphQLLocalDate, { description: 'Day on which it was filed.' })
  @Column('date')
  askedOn: string

  @Field(() => GraphQLLocalDate, {
    description: "Day by which it is to be answered, by the committee's rules of the day it was filed.",
  })
  @Column('date')
  dueOn: string

  @Column('uuid', { nullable: true })
  officeId: string | null
  @Field(() => Office, { nullable: true, description: 'The office that is to answer.' })
  @ManyToOne(() => Office, { nullable: true })
  @JoinColumn({ name: 'office_id' })
  office: Relation<Office> | null

  @Field(() => String, { nullable: true, description: 'The answer, in German.' })
  @Column('text', { nullable: true })
  answer: string | null

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day of the answer.' })
  @Column('date', { nullable: true })
  answeredOn: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Who answered: the office or the administration, as it was called on that day.',
  })
  @Column('text', { nullable: true })
  answeredByName: string | null

  @Field(() => Date, { description: 'When it was filed.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @Field(() => Date, { description: 'When it last changed.' })
  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}
