import { GraphQLLocalDate } from 'graphql-scalars'
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
import { Organisation } from '../accounts/index.js'
import { Body } from '../committees/index.js'
import { offerGroups, offerKinds, offerStates } from '../contract/offers.lists.js'
import type { OfferGroup, OfferKind, OfferState } from '../contract/offers.lists.js'
import { Indicator } from '../goals/index.js'
import { exists, or, sql, Visible, within, type Row, type Sql, type ViewerSql } from '../platform/index.js'
import { OfferGroupEnum, OfferKindEnum, OfferStateEnum } from './enums.js'

/** It stands in the public register: confirmed within the last months, of an organisation that was checked. */
export const isListed = (o: Row<Offer>, today: Sql): Sql =>
  sql`(${o.state} = 'PUBLISHED' and ${o.validUntil} >= ${today} and ${exists(
    Organisation,
    (by) => sql`${by.id} = ${o.organisationId} and ${by.state} = 'VERIFIED' and ${by.removedAt} is null`,
  )})`

const seesOffer = (o: Row<Offer>, v: ViewerSql): Sql =>
  or(
    isListed(o, v.today),
    sql`${o.organisationId} = any(${v.organisations})`,
    v.holdsSomewhere('INTEGRATION_OFFICE'),
  )

/** A course, a counselling or a first-language offer, kept by the organisation that makes it. It expires unless its provider says that it still holds. */
@Visible<Offer>(seesOffer)
@ObjectType({ description: 'A course, a counselling or a first-language offer of an organisation.' })
@Entity()
@Check('ck_offer__kind', within('kind', offerKinds))
@Check('ck_offer__state', within('state', offerStates))
@Check('ck_offer__groups', `groups <@ array[${offerGroups.map((one) => `'${one}'`).join(', ')}]::text[]`)
@Check('ck_offer__days', 'ends_on is null or starts_on is null or ends_on >= starts_on')
@Index(['state', 'validUntil'])
@Index(['modifiedAt'])
export class Offer {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Index()
  @Column('uuid')
  organisationId: string
  @Field(() => Organisation, { nullable: true, description: 'Who makes it.' })
  @ManyToOne(() => Organisation, { nullable: false })
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation>

  @Field(() => OfferKindEnum, { description: 'What sort of offer it is.' })
  @Column('text')
  kind: OfferKind

  @Field(() => OfferStateEnum, { description: 'Whether it stands in the register.' })
  @Column('text', { default: 'PUBLISHED' })
  state: OfferState

  @Field(() => GraphQLLocalDate, {
    description: 'Last day it counts, unless its provider says again that it holds.',
  })
  @Column('date')
  validUntil: string

  @Index()
  @Column('uuid', { nullable: true })
  bodyId: string | null
  @Field(() => Body, { nullable: true, description: 'Municipality it is in; null: the whole Kreis.' })
  @ManyToOne(() => Body, { nullable: true })
  @JoinColumn({ name: 'body_id' })
  body: Relation<Body> | null

  @Field(() => String, { nullable: true, description: 'Where: street and house, as one finds it.' })
  @Column('text', { nullable: true })
  place: string | null

  @Field(() => [String], { description: 'Languages that are spoken or taught (language tags).' })
  @Column('text', { array: true })
  languages: string[]

  @Field(() => [OfferGroupEnum], { description: 'For whom it is.' })
  @Column('text', { array: true })
  groups: OfferGroup[]

  @Field(() => Boolean, { description: 'Children are looked after meanwhile.' })
  @Column('boolean', { default: false })
  childcare: boolean

  @Field(() => Boolean, { description: 'One can just come: no test, no papers.' })
  @Column('boolean', { default: false })
  lowThreshold: boolean

  @Field(() => Boolean, { description: 'It costs nothing.' })
  @Column('boolean', { default: false })
  isFree: boolean

  @Field(() => Int, { nullable: true, description: 'How many people can take part; null: not limited.' })
  @Column('int', { nullable: true })
  places: number | null

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'First day; null when it always goes on.' })
  @Column('date', { nullable: true })
  startsOn: string | null

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Last day; null when it always goes on.' })
  @Column('date', { nullable: true })
  endsOn: string | null

  @Field(() => String, { nullable: true, description: 'Page on the web.' })
  @Column('text', { nullable: true })
  website: string | null

  @Field(() => String, { nullable: true, description: 'Address for questions, written to be public.' })
  @Column('text', { nullable: true })
  contactEmail: string | null

  @Field(() => String, { nullable: true, description: 'Telephone for questions, written to be public.' })
  @Column('text', { nullable: true })
  contactPhone: string | null

  @Index()
  @Column('uuid', { nullable: true })
  indicatorId: string | null
  @Field(() => Indicator, { nullable: true, description: 'The indicator of the goals it counts into.' })
  @ManyToOne(() => Indicator, { nullable: true })
  @JoinColumn({ name: 'indicator_id' })
  indicator: Relation<Indicator> | null

  @Field(() => Boolean, { description: 'Fictional: belongs to the demo data.' })
  @Column('boolean', { default: false })
  isDemo: boolean

  @Field(() => Date, { description: 'When it was entered.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @Field(() => Date, { description: 'When it was last changed or confirmed.' })
  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}
