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
import { Organisation, Person } from '../accounts/index.js'
import { toldBy, type ToldBy } from '../contract/papers.lists.js'
import { largestParty } from '../contract/summits.js'
import {
  endedRegistrationStates,
  liveRegistrationStates,
  registrationStates,
  type RegistrationState,
} from '../contract/summits.lists.js'
import { ToldByEnum } from '../papers/index.js'
import { Visible, Walled, within } from '../platform/index.js'
import { RegistrationStateEnum } from './enums.js'
import { SummitGroup } from './places.js'
import { Summit } from './Summit.js'
import { seesParticipant, seesRegistration } from './visibility.js'

/** Somebody's place at an event, or their wait for one, with those they bring: seated together or waiting together. */
@Walled()
@Visible<Registration>(seesRegistration)
@ObjectType({
  description:
    'A place at an event, or the wait for one, of somebody and those they bring: seated together or waiting together.',
})
@Entity()
@Check('ck_registration__state', within('state', registrationStates))
@Check(
  'ck_registration__told',
  `(told_by is null) = (entered_by_id is null) and ${within('told_by', toldBy)}`,
)
@Check('ck_registration__size', `size between 1 and ${largestParty}`)
@Check('ck_registration__offered_until', `(state = 'OFFERED') = (offered_until is not null)`)
@Unique(['summitId', 'rank'])
@Index('uq_registration__summit_person', ['summitId', 'personId'], {
  unique: true,
  where: within('state', liveRegistrationStates),
})
@Index('ix_registration__waiting', ['summitId', 'groupId', 'rank'], { where: `state = 'WAITLISTED'` })
@Index('ix_registration__ended', ['summitId', 'personId'], {
  where: within('state', endedRegistrationStates),
})
@Index('ix_registration__offered_until', ['offeredUntil'], { where: `state = 'OFFERED'` })
export class Registration {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  summitId: string
  @Field(() => Summit, { nullable: true, description: 'The event.' })
  @ManyToOne(() => Summit, { nullable: false })
  @JoinColumn({ name: 'summit_id' })
  summit: Relation<Summit>

  @Index()
  @Column('uuid', { nullable: true })
  groupId: string | null
  @Field(() => SummitGroup, { nullable: true, description: 'The group of actors they come for.' })
  @ManyToOne(() => SummitGroup, { nullable: true })
  @JoinColumn({ name: 'group_id' })
  group: Relation<SummitGroup>

  @Index()
  @Column('uuid')
  personId: string
  @Field(() => Person, { nullable: true, description: 'Who registered.' })
  @ManyToOne(() => Person, { nullable: false })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>

  @Index('ix_registration__organisation_id', { where: 'organisation_id is not null' })
  @Column('uuid', { nullable: true })
  organisationId: string | null
  @Field(() => Organisation, { nullable: true, description: 'The organisation they come for.' })
  @ManyToOne(() => Organisation, { nullable: true })
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation>

  @Field(() => RegistrationStateEnum, { description: 'Whether they have a place, wait, or come no more.' })
  @Column('text')
  state: RegistrationState

  @Field(() => Int, { description: 'How many people come.' })
  @Column('int')
  size: number

  @Field(() => Int, { description: 'Order of arrival; who came first is seated first.' })
  @Column('int')
  rank: number

  @Field(() => Date, {
    nullable: true,
    description: 'Until when the offered place is held; null when none is offered.',
  })
  @Column('timestamptz', { nullable: true })
  offeredUntil: Date | null

  @Field(() => ToldByEnum, {
    nullable: true,
    description:
      'How it was told when the Integrationsbuero entered it; null when they registered themselves.',
  })
  @Column('text', { nullable: true })
  toldBy: ToldBy | null

  @Index('ix_registration__entered_by_id', { where: 'entered_by_id is not null' })
  @Column('uuid', { nullable: true })
  enteredById: string | null
  @Field(() => Person, { nullable: true, description: 'Who entered what was told.' })
  @ManyToOne(() => Person, { nullable: true })
  @JoinColumn({ name: 'entered_by_id' })
  enteredBy: Relation<Person> | null

  @Field(() => Date, { description: 'When they registered.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @Field(() => Date, { description: 'When it was last changed.' })
  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}

/** One person who comes. */
@Walled()
@Visible<Participant>(seesParticipant)
@ObjectType({ description: 'One person who comes to an event.' })
@Entity()
@Unique(['registrationId', 'position'])
export class Participant {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  registrationId: string
  @ManyToOne(() => Registration, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'registration_id' })
  registration: Relation<Registration>

  @Field(() => Int, { description: 'Place within the registration; the first is who registered.' })
  @Column('int')
  position: number

  @Field(() => String, { description: 'Given name.' })
  @Column('text')
  givenName: string

  @Field(() => String, { description: 'Family name.' })
  @Column('text')
  familyName: string

  @Field(() => [String], {
    description: 'Languages they speak (language tags), if they told, for their badge.',
  })
  @Column('text', { array: true, default: () => `'{}'` })
  spokenLanguages: string[]

  @Field(() => String, {
    nullable: true,
    description: 'How the name is spoken, in their own words, if they told, for the badge and the door.',
  })
  @Column('text', { nullable: true })
  spokenName: string | null
}
