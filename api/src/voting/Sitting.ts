import { Field, ID, ObjectType } from 'type-graphql'
import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  Unique,
  UpdateDateColumn,
  type Relation,
} from 'typeorm'
import { Committee, majoritiesExist, MajorityOf } from '../committees/index.js'
import { quorumBases, voteForms, type QuorumBase, type VoteForm } from '../contract/procedure.lists.js'
import type { Majority } from '../contract/voting.lists.js'
import { AgendaItem, Meeting } from '../meetings/index.js'
import { Visible, within } from '../platform/index.js'
import { inRoom } from './visibility.js'

/** What a meeting is while it is held: which item it is at, whether its quorum is doubted. */
@Visible<Sitting>((s, v) => inRoom(s.meetingId, v))
@ObjectType({ description: 'A meeting while it is held, for those who take part.' })
@Entity()
export class Sitting {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid', { unique: true })
  meetingId: string
  @Field(() => Meeting, { nullable: true, description: 'The meeting.' })
  @ManyToOne(() => Meeting, { nullable: false })
  @JoinColumn({ name: 'meeting_id' })
  meeting: Relation<Meeting>

  @Column('uuid', { nullable: true })
  currentItemId: string | null
  @Field(() => AgendaItem, { nullable: true, description: 'The item it is at.' })
  @ManyToOne(() => AgendaItem, { nullable: true })
  @JoinColumn({ name: 'current_item_id' })
  currentItem: Relation<AgendaItem> | null

  @Field(() => Boolean, {
    description: 'Somebody doubts that enough are present: until it is found, the count decides.',
  })
  @Column('boolean', { default: false })
  quorumDoubted: boolean

  @Field(() => Date, { description: 'When it was opened.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @Field(() => Date, { description: 'When it last changed.' })
  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}

/** The rules a committee decides by in this meeting, as they were when it was opened. */
@Visible<SittingRules>((s, v) => inRoom(s.meetingId, v))
@ObjectType({
  description: 'The rules a committee decides by in a meeting, as they were when it was opened.',
})
@Entity()
@Unique(['meetingId', 'committeeId'])
@Check('ck_sitting_rules__base', within('quorum_base', quorumBases))
@Check('ck_sitting_rules__majorities', majoritiesExist)
@Check('ck_sitting_rules__forms', `vote_forms <@ array[${voteForms.map((form) => `'${form}'`).join(', ')}]`)
@Check('ck_sitting_rules__share', 'secret_share > 0 and statutory_seats >= 0')
export class SittingRules {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  meetingId: string
  @ManyToOne(() => Meeting, { nullable: false })
  @JoinColumn({ name: 'meeting_id' })
  meeting: Relation<Meeting>

  @Column('uuid')
  committeeId: string
  @Field(() => Committee, { nullable: true, description: 'The committee.' })
  @ManyToOne(() => Committee, { nullable: false })
  @JoinColumn({ name: 'committee_id' })
  committee: Relation<Committee>

  @Field(() => String, { description: 'What a quorum counts from: STATUTORY or MEMBERS.' })
  @Column('text')
  quorumBase: QuorumBase

  @Field(() => Number, { description: 'The number of votes by law.' })
  @Column('int')
  statutorySeats: number

  @Field(() => Number, { description: 'One of how many members may demand a secret vote.' })
  @Column('int')
  secretShare: number

  @Field(() => Boolean, { description: 'An approved system for votes on devices exists.' })
  @Column('boolean')
  tabletVotes: boolean

  @Column('text', { array: true })
  voteForms: VoteForm[]

  @MajorityOf('USUAL')
  usualMajority: Majority
  @MajorityOf('BY_LAW')
  byLawMajority: Majority
  @MajorityOf('MAIN_BY_LAW')
  mainByLawMajority: Majority
  @MajorityOf('RULES_OF_PROCEDURE')
  rulesMajority: Majority
  @MajorityOf('OTHER_AGENDA')
  agendaMajority: Majority
  @MajorityOf('DESELECTION')
  deselectionMajority: Majority
  @MajorityOf('DIGITAL_MEETING')
  digitalMajority: Majority

  @Field(() => String, {
    nullable: true,
    description: 'Where the committee has its rules from; null: the law, for it has none of its own.',
  })
  @Column('text', { nullable: true })
  sourceNote: string | null
}
