import { Field, ID, Int, ObjectType } from 'type-graphql'
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
import { Body, CommitteeKind } from '../committees/index.js'
import { committeeKinds } from '../contract/committees.lists.js'
import type { ConsultationRole, MayApplicantsSpeak } from '../contract/consultations.lists.js'
import { consultationRoles, mayApplicantsSpeak } from '../contract/consultations.lists.js'
import type { PaperKind } from '../contract/papers.lists.js'
import { PaperKindEnum } from '../papers/index.js'
import { everyone, Visible, within } from '../platform/index.js'
import { ConsultationRoleEnum, MayApplicantsSpeakEnum } from './enums.js'

/** An order of stations by kinds of committees. A change is a new version; papers under way keep the copy they took. */
@Visible<RouteTemplate>(everyone)
@ObjectType({ description: 'An order of stations by kinds of committees; papers take a copy of it.' })
@Entity()
@Unique('uq_route_template__key_version', ['key', 'version'])
export class RouteTemplate {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Field(() => String, { description: 'Stable key; all versions of one template share it.' })
  @Column('text')
  key: string

  @Field(() => Int, { description: 'Counts the versions.' })
  @Column('int')
  version: number

  @Column('uuid', { nullable: true })
  bodyId: string | null
  @Field(() => Body, { nullable: true, description: 'The body it is made for; null for all.' })
  @ManyToOne(() => Body, { nullable: true })
  @JoinColumn({ name: 'body_id' })
  body: Relation<Body> | null

  @Field(() => PaperKindEnum, {
    nullable: true,
    description: 'The kind of paper it is made for; null for all.',
  })
  @Column('text', { nullable: true })
  paperKind: PaperKind | null

  @Field(() => Boolean, { description: 'Made for the Kreis; else for a municipality.' })
  @Column('boolean', { default: false })
  forDistrict: boolean

  @Field(() => Boolean, { description: 'When the last station adopts, the request is sent on to the Kreis.' })
  @Column('boolean', { default: false })
  forwardsToDistrict: boolean

  @Field(() => Date, { nullable: true, description: 'When a newer version took its place.' })
  @Column('timestamptz', { nullable: true })
  retiredAt: Date | null

  @Field(() => Date, { description: 'When it was made.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @Field(() => Date, { description: 'When it last changed.' })
  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}

/** One station of a template. */
@Visible<TemplateStation>(everyone)
@ObjectType({ description: 'One station of a route template.' })
@Entity()
@Unique(['templateId', 'position', 'committeeKind'])
@Check('ck_template_station__kind', within('committee_kind', committeeKinds))
@Check('ck_template_station__role', within('role', consultationRoles))
@Check('ck_template_station__speak', within('may_speak', mayApplicantsSpeak))
export class TemplateStation {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  templateId: string
  @ManyToOne(() => RouteTemplate, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'template_id' })
  template: Relation<RouteTemplate>

  @Field(() => Int, { description: 'Order; stations that share a position run at the same time.' })
  @Column('int')
  position: number

  @Field(() => CommitteeKind, {
    description: 'Kind of committee; resolved to the committee of the body when a route starts.',
  })
  @Column('text')
  committeeKind: CommitteeKind

  @Field(() => ConsultationRoleEnum, { description: 'What the committee may do.' })
  @Column('text')
  role: ConsultationRole

  @Field(() => Int, { description: 'Days from its opening until it is due.' })
  @Column('int')
  dueDays: number

  @Field(() => Boolean, { description: 'Whether it is usually public.' })
  @Column('boolean', { default: true })
  isPublic: boolean

  @Field(() => MayApplicantsSpeakEnum, { description: 'Whether the applicants may usually speak.' })
  @Column('text', { default: 'ON_REQUEST' })
  maySpeak: MayApplicantsSpeak
}
