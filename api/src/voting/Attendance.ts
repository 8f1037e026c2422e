import {
  Check,
  Column,
  Entity,
  Exclusion,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm'
import { Person } from '../accounts/index.js'
import { Committee, Seat } from '../committees/index.js'
import { presences, recusalSources, type Presence, type RecusalSource } from '../contract/voting.lists.js'
import { AgendaItem, Meeting } from '../meetings/index.js'
import { within } from '../platform/index.js'

/**
 * How a seat is taken during a span of a meeting: by its holder, by a deputy who acts for the absent holder, or by nobody.
 * A seat is never taken twice at a moment, and nobody takes two seats of a committee.
 */
@Entity()
@Check('ck_attendance__presence', within('presence', presences))
@Check('ck_attendance__person', `(presence in ('PRESENT', 'DEPUTY')) = (person_id is not null)`)
@Check('ck_attendance__span', 'until_at is null or from_at <= until_at')
@Exclusion(
  'ex_attendance__one_on_a_seat',
  'using gist (meeting_id with =, seat_id with =, tstzrange(from_at, until_at) with &&)',
)
@Exclusion(
  'ex_attendance__one_seat_a_person',
  'using gist (meeting_id with =, committee_id with =, person_id with =, tstzrange(from_at, until_at) with &&) where (person_id is not null)',
)
export class Attendance {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  meetingId: string
  @ManyToOne(() => Meeting, { nullable: false })
  @JoinColumn({ name: 'meeting_id' })
  meeting: Relation<Meeting>

  @Column('uuid')
  committeeId: string
  @ManyToOne(() => Committee, { nullable: false })
  @JoinColumn({ name: 'committee_id' })
  committee: Relation<Committee>

  @Index()
  @Column('uuid')
  seatId: string
  @ManyToOne(() => Seat, { nullable: false })
  @JoinColumn({ name: 'seat_id' })
  seat: Relation<Seat>

  @Column('text')
  presence: Presence

  /** Who takes it; null when nobody does. */
  @Index()
  @Column('uuid', { nullable: true })
  personId: string | null
  @ManyToOne(() => Person, { nullable: true })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person> | null

  @Column('timestamptz')
  fromAt: Date

  @Column('timestamptz', { nullable: true })
  untilAt: Date | null
}

/** Who may not take part in an item (§ 31 GO NRW): in public the person stays in the audience, else leaves the room. */
@Entity()
@Index('ux_recusal__standing', ['itemId', 'seatId', 'personId'], { unique: true, where: 'lifted_at is null' })
@Check('ck_recusal__source', within('source', recusalSources))
export class Recusal {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  itemId: string
  @ManyToOne(() => AgendaItem, { nullable: false })
  @JoinColumn({ name: 'item_id' })
  item: Relation<AgendaItem>

  @Index()
  @Column('uuid')
  seatId: string
  @ManyToOne(() => Seat, { nullable: false })
  @JoinColumn({ name: 'seat_id' })
  seat: Relation<Seat>

  @Index()
  @Column('uuid')
  personId: string
  @ManyToOne(() => Person, { nullable: false })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>

  @Column('text')
  source: RecusalSource

  @Column('timestamptz')
  createdAt: Date

  /** Since when it stands no more: it was recorded by mistake. */
  @Column('timestamptz', { nullable: true })
  liftedAt: Date | null
}
