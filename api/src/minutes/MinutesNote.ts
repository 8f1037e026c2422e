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
  type Relation,
} from 'typeorm'
import { Person } from '../accounts/index.js'
import {
  minutesDuties,
  minutesNoteKinds,
  type MinutesDuty,
  type MinutesNoteKind,
} from '../contract/minutes.lists.js'
import { AgendaItem } from '../meetings/index.js'
import { within } from '../platform/index.js'
import { Minutes } from './Minutes.js'

/** What somebody added to the facts, while the minutes are a draft. Read through the content of the minutes alone. */
@Entity()
@Check('ck_minutes_note__kind', within('kind', minutesNoteKinds))
@Check('ck_minutes_note__speaker', `kind = 'NOTE' or speaker is not null`)
export class MinutesNote {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Index()
  @Column('uuid')
  minutesId: string
  @ManyToOne(() => Minutes, { nullable: false })
  @JoinColumn({ name: 'minutes_id' })
  minutes: Relation<Minutes>

  @Index()
  @Column('uuid', { nullable: true })
  itemId: string | null
  @ManyToOne(() => AgendaItem, { nullable: true })
  @JoinColumn({ name: 'item_id' })
  item: Relation<AgendaItem> | null

  @Column('text')
  kind: MinutesNoteKind

  /** Who declared it, as written. */
  @Column('text', { nullable: true })
  speaker: string | null

  @Column('text')
  text: string

  /** Of a note on no item; else the item decides. */
  @Column('boolean')
  isPublic: boolean

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null
}

/** The minutes as they stood when they were signed first: the public part and the other. Never changed. */
@Entity()
@Unique(['minutesId', 'round', 'isPublic'])
export class MinutesPart {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  minutesId: string
  @ManyToOne(() => Minutes, { nullable: false })
  @JoinColumn({ name: 'minutes_id' })
  minutes: Relation<Minutes>

  @Column('int')
  round: number

  @Column('boolean')
  isPublic: boolean

  @Column('jsonb')
  content: object

  @Column('timestamptz')
  frozenAt: Date
}

/** A signature. Never changed; each duty signs once, each person once. */
@Entity()
@Unique(['minutesId', 'round', 'duty'])
@Unique(['minutesId', 'round', 'personId'])
@Check('ck_minutes_signature__duty', within('duty', minutesDuties))
export class MinutesSignature {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  minutesId: string
  @ManyToOne(() => Minutes, { nullable: false })
  @JoinColumn({ name: 'minutes_id' })
  minutes: Relation<Minutes>

  @Column('int')
  round: number

  @Column('text')
  duty: MinutesDuty

  @Index()
  @Column('uuid')
  personId: string
  @ManyToOne(() => Person, { nullable: false })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>

  /** The name as it was signed with. */
  @Column('text')
  name: string

  @Column('timestamptz')
  signedAt: Date
}
