import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm'
import { Person } from '../accounts/index.js'
import { Minutes } from './Minutes.js'

/**
 * What somebody who was there says against effective minutes. They are not changed: it is recorded, with what the committee found,
 * in the next minutes of the committee. Read through the content of those alone.
 */
@Entity()
@Check('ck_minutes_objection__found', 'finding is null or recorded_in_id is not null')
export class MinutesObjection {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Index()
  @Column('uuid')
  minutesId: string
  @ManyToOne(() => Minutes, { nullable: false })
  @JoinColumn({ name: 'minutes_id' })
  minutes: Relation<Minutes>

  @Index()
  @Column('uuid')
  personId: string
  @ManyToOne(() => Person, { nullable: false })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>

  /** The name as it was on that day. */
  @Column('text')
  name: string

  @Column('text')
  text: string

  /** It speaks of what was dealt with in public. */
  @Column('boolean')
  isPublic: boolean

  @Column('timestamptz')
  raisedAt: Date

  /** The minutes in which it is recorded; null until the next ones are written. */
  @Index()
  @Column('uuid', { nullable: true })
  recordedInId: string | null
  @ManyToOne(() => Minutes, { nullable: true })
  @JoinColumn({ name: 'recorded_in_id' })
  recordedIn: Relation<Minutes> | null

  /** What the committee found. */
  @Column('text', { nullable: true })
  finding: string | null
}
