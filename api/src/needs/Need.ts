import { GraphQLLocalDate } from 'graphql-scalars'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import {
  Check,
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  OneToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  Unique,
  type Relation,
} from 'typeorm'
import { needKinds, type NeedKind } from '../contract/needs.lists.js'
import { Visible, Walled, within } from '../platform/index.js'
import { organisesEvent, Registration, Summit } from '../summits/index.js'
import { NeedKindEnum } from './enums.js'
import { seesNeeds } from './visibility.js'

/** The words of a consent, as they were when people agreed to them. */
@Entity()
export class ConsentText {
  @PrimaryColumn('int')
  version: number

  @PrimaryColumn('text')
  locale: string

  @Column('text')
  text: string
}

/** That somebody agreed to what they need being kept, and to which words. Without it nothing is kept. */
@Walled()
@Visible<NeedsConsent>((c, v) => seesNeeds(c.registrationId, v))
@ObjectType({ description: 'That somebody agreed to what they need being kept until the event is over.' })
@Entity()
export class NeedsConsent {
  @PrimaryColumn('uuid')
  registrationId: string
  @OneToOne(() => Registration, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'registration_id' })
  registration: Relation<Registration>

  @Field(() => Int, { description: 'Which words they agreed to.' })
  @Column('int')
  version: number

  @Field(() => String, { description: 'The language they read them in.' })
  @Column('text')
  locale: string

  @ManyToOne(() => ConsentText, { nullable: false })
  @JoinColumn([
    { name: 'version', referencedColumnName: 'version' },
    { name: 'locale', referencedColumnName: 'locale' },
  ])
  words: Relation<ConsentText>

  @Field(() => GraphQLLocalDate, { description: 'The day they agreed.' })
  @Column('date')
  givenOn: string
}

/** Something people need to come. Kept apart from names; whoever cooks or cares sees numbers only. */
@Walled()
@Visible<Need>((n, v) => seesNeeds(n.registrationId, v))
@ObjectType({ description: 'Something people need to come to an event.' })
@Entity()
@Unique(['registrationId', 'kind', 'detail'])
@Check('ck_need__kind', within('kind', needKinds))
@Check('ck_need__count', 'count between 1 and 50')
export class Need {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  registrationId: string
  @ManyToOne(() => NeedsConsent, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'registration_id' })
  consent: Relation<NeedsConsent>

  @Field(() => NeedKindEnum, { description: 'What sort of need.' })
  @Column('text')
  kind: NeedKind

  @Field(() => String, {
    nullable: true,
    description: 'Which: the language of an interpreter, a way to be there, a food; null for childcare.',
  })
  @Column('text', { nullable: true })
  detail: string | null

  @Field(() => Int, { description: 'For how many of them.' })
  @Column('int')
  count: number
}

/** How much was needed at an event: numbers that stay when what they were counted from is erased. */
@Visible<KeptNeeds>((n, v) => organisesEvent(n.summitId, v))
@Entity()
@Unique(['summitId', 'kind', 'detail'])
@Check('ck_kept_needs__kind', within('kind', needKinds))
export class KeptNeeds {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  summitId: string
  @ManyToOne(() => Summit, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'summit_id' })
  summit: Relation<Summit>

  @Column('text')
  kind: NeedKind

  @Column('text', { nullable: true })
  detail: string | null

  /** Null for a few: how few would tell of single people. */
  @Column('int', { nullable: true })
  count: number | null
}
