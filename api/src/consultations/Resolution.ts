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
  Unique,
  UpdateDateColumn,
  type Relation,
} from 'typeorm'
import { ParliamentaryGroup } from '../committees/index.js'
import type { GroupStance, Outcome, ResolutionSource } from '../contract/consultations.lists.js'
import { groupStances, outcomes, resolutionSources } from '../contract/consultations.lists.js'
import { Visible, within, Walled } from '../platform/index.js'
import { Consultation } from './Consultation.js'
import { GroupStanceEnum, OutcomeEnum, ResolutionSourceEnum } from './enums.js'
import { seesGroupVote, seesResolution } from './visibility.js'

/** What a committee decided: text, outcome and votes. One per station. */
@Walled()
@Visible<Resolution>(seesResolution)
@ObjectType({ description: 'What a committee decided: text, outcome and votes.' })
@Entity()
@Index(['decidedOn', 'id'])
@Check('ck_resolution__outcome', within('outcome', outcomes))
@Check('ck_resolution__source', within('source', resolutionSources))
@Check('ck_resolution__votes', 'votes_for >= 0 and votes_against >= 0 and abstentions >= 0')
export class Resolution {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid', { unique: true })
  consultationId: string
  @Field(() => Consultation, { nullable: true, description: 'The station.' })
  @ManyToOne(() => Consultation, { nullable: false })
  @JoinColumn({ name: 'consultation_id' })
  consultation: Relation<Consultation>

  @Field(() => OutcomeEnum, { description: 'Outcome.' })
  @Column('text')
  outcome: Outcome

  @Field(() => String, { nullable: true, description: 'Text as decided, in German.' })
  @Column('text', { nullable: true })
  text: string | null

  @Field(() => String, { nullable: true, description: 'Reason that was given.' })
  @Column('text', { nullable: true })
  reason: string | null

  @Field(() => String, { description: 'Day of the decision.' })
  @Column('date')
  decidedOn: string

  @Field(() => String, { description: 'Name of the committee on that day.' })
  @Column('text')
  committeeName: string

  @Field(() => Int, { nullable: true, description: 'Votes for.' })
  @Column('int', { nullable: true })
  votesFor: number | null

  @Field(() => Int, { nullable: true, description: 'Votes against.' })
  @Column('int', { nullable: true })
  votesAgainst: number | null

  @Field(() => Int, { nullable: true, description: 'Abstentions.' })
  @Column('int', { nullable: true })
  abstentions: number | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether nobody voted the other way; null when votes were not counted.',
  })
  @Column('boolean', { nullable: true })
  isUnanimous: boolean | null

  @Field(() => ResolutionSourceEnum, { description: 'Where it was recorded.' })
  @Column('text', { default: 'MANUAL' })
  source: ResolutionSource

  @Field(() => Date, { description: 'When it was recorded.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @Field(() => Date, { description: 'When it last changed.' })
  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}

/** How one Fraktion voted. */
@Visible<GroupVote>(seesGroupVote)
@ObjectType({ description: 'How one Fraktion voted.' })
@Entity()
@Unique(['resolutionId', 'groupId'])
@Check('ck_group_vote__stance', within('stance', groupStances))
export class GroupVote {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  resolutionId: string
  @ManyToOne(() => Resolution, { nullable: false })
  @JoinColumn({ name: 'resolution_id' })
  resolution: Relation<Resolution>

  @Column('uuid')
  groupId: string
  @Field(() => ParliamentaryGroup, { nullable: true, description: 'The Fraktion.' })
  @ManyToOne(() => ParliamentaryGroup, { nullable: false })
  @JoinColumn({ name: 'group_id' })
  group: Relation<ParliamentaryGroup>

  @Field(() => GroupStanceEnum, { description: 'For, against, abstained, or not of one mind.' })
  @Column('text')
  stance: GroupStance
}
