import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  Unique,
  type Relation,
} from 'typeorm'
import { Person } from '../accounts/index.js'
import { ParliamentaryGroup, Seat } from '../committees/index.js'
import { groupStances, type GroupStance } from '../contract/consultations.lists.js'
import { voteChoices, type VoteChoice } from '../contract/voting.lists.js'
import { within } from '../platform/index.js'
import { Ballot } from './Ballot.js'

/** Who has the vote of a seat in one ballot: the holder or the deputy, never both. Frozen when the ballot opens. */
@Entity()
@Unique(['ballotId', 'seatId'])
@Unique(['ballotId', 'personId'])
@Unique('uq_ballot_seat__whole', ['ballotId', 'seatId', 'personId'])
export class BallotSeat {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  ballotId: string
  @ManyToOne(() => Ballot, { nullable: false })
  @JoinColumn({ name: 'ballot_id' })
  ballot: Relation<Ballot>

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

  @Column('uuid', { nullable: true })
  groupId: string | null
  @ManyToOne(() => ParliamentaryGroup, { nullable: true })
  @JoinColumn({ name: 'group_id' })
  group: Relation<ParliamentaryGroup> | null
}

/** One vote of one seat, in an open vote or by name. A secret vote leaves none: it is on paper. Who may give it is a foreign key into `ballot_seat`. */
@Entity()
@Unique(['ballotId', 'seatId'])
@Check('ck_vote__choice', within('choice', voteChoices))
export class Vote {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  ballotId: string

  @Column('uuid')
  seatId: string

  @Column('uuid')
  personId: string

  @Column('text')
  choice: VoteChoice

  @Column('timestamptz')
  createdAt: Date
}

/** How one Fraktion voted in a show of hands. */
@Entity()
@Unique(['ballotId', 'groupId'])
@Check('ck_ballot_group__stance', within('stance', groupStances))
@Check('ck_ballot_group__counts', 'votes_for >= 0 and votes_against >= 0 and abstentions >= 0')
export class BallotGroup {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  ballotId: string
  @ManyToOne(() => Ballot, { nullable: false })
  @JoinColumn({ name: 'ballot_id' })
  ballot: Relation<Ballot>

  @Column('uuid')
  groupId: string
  @ManyToOne(() => ParliamentaryGroup, { nullable: false })
  @JoinColumn({ name: 'group_id' })
  group: Relation<ParliamentaryGroup>

  @Column('text')
  stance: GroupStance

  /** Its own counts; null where only its stance was told. */
  @Column('int', { nullable: true })
  votesFor: number | null
  @Column('int', { nullable: true })
  votesAgainst: number | null
  @Column('int', { nullable: true })
  abstentions: number | null
}
