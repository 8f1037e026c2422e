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
import { Body } from '../committees/index.js'
import { summitKinds, summitStates } from '../contract/summits.lists.js'
import type { SummitKind, SummitState } from '../contract/summits.lists.js'
import { Indicator } from '../goals/index.js'
import { Visible, within } from '../platform/index.js'
import { SummitKindEnum, SummitStateEnum } from './enums.js'
import { seesSummit } from './visibility.js'
import type { Translations } from './words.js'

/** An event of the Integrationsbuero: a summit, a conference, a workshop, an information event, a meeting of the Steuerungsgruppe. */
@Visible<Summit>(seesSummit)
@ObjectType({
  description:
    'An event of the Integrationsbuero: a summit, a conference, a workshop, an information event or a meeting of the Steuerungsgruppe.',
})
@Entity()
@Check('ck_summit__kind', within('kind', summitKinds))
@Check('ck_summit__state', within('state', summitStates))
@Check('ck_summit__ends', 'ends_at > starts_at')
@Check('ck_summit__attendance', 'attendance >= 0')
@Check('ck_summit__part_of', 'part_of_id <> id')
@Check('ck_summit__shares_guests', 'not (shares_guests and with_registration)')
@Index(['state', 'startsAt'])
@Index(['startsAt', 'id'])
@Index(['endsAt'])
export class Summit {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Field(() => String, {
    nullable: true,
    description: 'Stable key, the same in every installation; null for what was planned or entered here.',
  })
  @Column('text', { nullable: true, unique: true })
  key: string | null

  @Column('uuid')
  bodyId: string
  @Field(() => Body, { description: 'The Kreis or the municipality that invites.' })
  @ManyToOne(() => Body, { nullable: false })
  @JoinColumn({ name: 'body_id' })
  body: Relation<Body>

  @Field(() => SummitKindEnum, { description: 'What sort of event it is.' })
  @Column('text')
  kind: SummitKind

  @Field(() => SummitStateEnum, { description: 'Whether it is planned, announced, called off or held.' })
  @Column('text', { default: 'DRAFT' })
  state: SummitState

  /** Its name in German; readers get it by `SummitWords`. */
  @Column('text')
  title: string

  @Field(() => String, { description: 'What it is about, in German.' })
  @Column('text')
  about: string

  /** Title and description in other languages. */
  @Column('jsonb', { default: {} })
  translations: Translations

  @Field(() => String, { description: 'Where it takes place.' })
  @Column('text')
  place: string

  @Field(() => Date, { description: 'When it begins.' })
  @Column('timestamptz')
  startsAt: Date

  @Field(() => Date, { description: 'When it ends.' })
  @Column('timestamptz')
  endsAt: Date

  @Field(() => Date, {
    nullable: true,
    description: 'Until when one can register; null = until it begins.',
  })
  @Column('timestamptz', { nullable: true })
  registrationClosesAt: Date | null

  @Field(() => [String], { description: 'Languages that are spoken or interpreted there.' })
  @Column('text', { array: true, default: [] })
  languages: string[]

  @Field(() => Int, { description: 'How long an offered place is held, in hours.' })
  @Column('int', { default: 48 })
  offerHours: number

  @Field(() => Boolean, {
    description: 'People register for it; else it is only announced (a meeting, an open evening).',
  })
  @Column('boolean', { default: true })
  withRegistration: boolean

  @Index()
  @Column('uuid', { nullable: true })
  municipalityId: string | null
  @Field(() => Body, { nullable: true, description: 'The municipality it takes place in.' })
  @ManyToOne(() => Body, { nullable: true })
  @JoinColumn({ name: 'municipality_id' })
  municipality: Relation<Body> | null

  @Field(() => String, { nullable: true, description: 'Who hosts it: a school, an association, an office.' })
  @Column('text', { nullable: true })
  host: string | null

  @Field(() => Int, { nullable: true, description: 'How many people were there; null while nobody counted.' })
  @Column('int', { nullable: true })
  attendance: number | null

  @Index()
  @Column('uuid', { nullable: true })
  indicatorId: string | null
  @Field(() => Indicator, {
    nullable: true,
    description: 'The indicator of the goals it counts into once it was held.',
  })
  @ManyToOne(() => Indicator, { nullable: true })
  @JoinColumn({ name: 'indicator_id' })
  indicator: Relation<Indicator> | null

  /** A date before another event prepares it, a later one follows it up. One step deep. */
  @Index()
  @Column('uuid', { nullable: true })
  partOfId: string | null
  @Field(() => Summit, {
    nullable: true,
    description: 'The event this one prepares (when it is earlier) or follows up (when it is later).',
  })
  @ManyToOne(() => Summit, { nullable: true, onDelete: 'SET NULL' })
  @JoinColumn({ name: 'part_of_id' })
  partOf: Relation<Summit> | null

  @Field(() => Boolean, {
    description: 'A date of the event it belongs to: who has a place there is expected here too.',
  })
  @Column('boolean', { default: false })
  sharesGuests: boolean

  /** Counts changes of date and place: a later calendar entry replaces an earlier one. */
  @Column('int', { default: 0 })
  sequence: number

  @Field(() => Boolean, { description: 'Fictional: belongs to the demo data.' })
  @Column('boolean', { default: false })
  isDemo: boolean

  @Field(() => Date, { description: 'When it was entered.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @Field(() => Date, { description: 'When it was last changed.' })
  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}
