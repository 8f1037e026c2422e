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
  Unique,
  UpdateDateColumn,
  type Relation,
} from 'typeorm'
import { Organisation, Person } from '../accounts/index.js'
import { Consultation } from '../consultations/index.js'
import type { ReplySource } from '../contract/meetings.lists.js'
import { replySources } from '../contract/meetings.lists.js'
import { Visible, within, Walled } from '../platform/index.js'
import { ReplySourceEnum } from './enums.js'
import { seesReply } from './visibility.js'

/** What an applicant answered to an announced date. A later answer takes the place of the earlier one. */
@Walled()
@Visible<ApplicantReply>(seesReply)
@ObjectType({ description: 'What an applicant answered to an announced date.' })
@Entity()
@Unique(['consultationId', 'personId'])
@Check('ck_applicant_reply__source', within('source', replySources))
export class ApplicantReply {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Index()
  @Column('uuid')
  consultationId: string
  @Field(() => Consultation, { nullable: true, description: 'The station.' })
  @ManyToOne(() => Consultation, { nullable: false })
  @JoinColumn({ name: 'consultation_id' })
  consultation: Relation<Consultation>

  @Column('uuid')
  personId: string
  @ManyToOne(() => Person, { nullable: false })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>

  @Column('uuid', { nullable: true })
  organisationId: string | null
  @Field(() => Organisation, { nullable: true, description: 'The organisation the person speaks for.' })
  @ManyToOne(() => Organisation, { nullable: true })
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation> | null

  @Field(() => Boolean, { description: 'They come.' })
  @Column('boolean')
  comes: boolean

  @Field(() => Boolean, { description: 'They want to speak.' })
  @Column('boolean', { default: false })
  wantsToSpeak: boolean

  @Field(() => String, { nullable: true, description: 'Language for which they need an interpreter.' })
  @Column('text', { nullable: true })
  interpreterLanguage: string | null

  @Field(() => ReplySourceEnum, { description: 'How the answer reached us.' })
  @Column('text', { default: 'SIGNED_IN' })
  source: ReplySource

  @Field(() => Date, { description: 'When they first answered.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @Field(() => Date, { description: 'When they last answered.' })
  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}
