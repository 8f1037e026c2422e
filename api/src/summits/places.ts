import { Field, ID, Int, ObjectType } from 'type-graphql'
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  Unique,
  type Relation,
} from 'typeorm'
import { ActorGroup } from '../goals/index.js'
import { exists, Only, sql, Visible, visibleSql } from '../platform/index.js'
import { Summit } from './Summit.js'
import { organisesEvent } from './visibility.js'

/*
 * Places are counted, not added up: one row for the whole event and one for each group of actors, changed under one lock.
 * `capacity` is what was planned; `ceiling` is what holds now: when fewer places are planned than are taken, nobody loses
 * theirs, and the ceiling sinks with each place that is given back. The check is the last wall.
 */

/** The places of an event in total. Never shown as such: its event tells how many there are. */
@Visible<SummitPlaces>((p, v) =>
  exists(Summit, (s) => sql`${s.id} = ${p.summitId} and ${visibleSql(Summit, s, v)}`),
)
@Entity()
@Check('ck_summit_places__taken', 'taken >= 0 and (ceiling is null or taken <= ceiling)')
export class SummitPlaces {
  @PrimaryColumn('uuid')
  summitId: string
  @OneToOne(() => Summit, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'summit_id' })
  summit: Relation<Summit>

  @Column('int', { nullable: true })
  capacity: number | null

  @Column('int', { nullable: true })
  ceiling: number | null

  @Column('int', { default: 0 })
  taken: number

  /** The rank of the registration that came last. */
  @Column('int', { default: 0 })
  lastRank: number

  /** How many registrations wait, counted by the database. */
  @Column('int', { default: 0 })
  waiting: number

  /** It asks something that has to be answered; kept by those who ask, so that seating knows without looking. */
  @Column('boolean', { default: false })
  demandsAnswers: boolean
}

/** The places of one group of actors at an event. */
@Visible<SummitGroup>((g, v) =>
  exists(Summit, (s) => sql`${s.id} = ${g.summitId} and ${visibleSql(Summit, s, v)}`),
)
@ObjectType({ description: 'A group of actors at an event, with the places kept for it.' })
@Entity()
@Unique(['summitId', 'actorGroupId'])
@Check('ck_summit_group__taken', 'taken >= 0 and (ceiling is null or taken <= ceiling)')
export class SummitGroup {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Index()
  @Column('uuid')
  summitId: string
  @Field(() => Summit, { nullable: true, description: 'The event.' })
  @ManyToOne(() => Summit, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'summit_id' })
  summit: Relation<Summit>

  @Column('uuid')
  actorGroupId: string
  @Field(() => ActorGroup, { description: 'The group of actors.' })
  @ManyToOne(() => ActorGroup, { nullable: false })
  @JoinColumn({ name: 'actor_group_id' })
  actorGroup: Relation<ActorGroup>

  @Field(() => Int, {
    nullable: true,
    description: 'Places kept for it; null = as many as there are in total.',
  })
  @Column('int', { nullable: true })
  capacity: number | null

  @Column('int', { nullable: true })
  ceiling: number | null

  @Only<SummitGroup>((g, v) => organisesEvent(g.summitId, v))
  @Field(() => Int, {
    nullable: true,
    description: 'Places that are taken or offered; for those who plan the event.',
  })
  @Column('int', { default: 0 })
  taken: number
}
