import { GraphQLLocalDate } from 'graphql-scalars'
import { Field, ID, ObjectType } from 'type-graphql'
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import { Person } from '../accounts/index.js'
import { everyone, Visible } from '../platform/index.js'
import { Meeting } from './Meeting.js'

/**
 * That time, place and agenda of a meeting were made known to the public, and the proof: without it no resolution is lawful
 * (§ 48 (1) GO NRW). It holds for the time and place it names and for the agenda that had been sent out by then: a meeting that
 * is moved is announced anew, and so is one whose public part grew.
 */
@Visible<MeetingAnnouncement>(everyone)
@ObjectType({ description: 'That time, place and agenda of a meeting were made known, and the proof.' })
@Entity()
export class MeetingAnnouncement {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Index()
  @Column('uuid')
  meetingId: string
  @ManyToOne(() => Meeting, { nullable: false })
  @JoinColumn({ name: 'meeting_id' })
  meeting: Relation<Meeting>

  @Field(() => GraphQLLocalDate, { description: 'Day on which it was made known (YYYY-MM-DD).' })
  @Column('date')
  announcedOn: string

  @Field(() => String, { description: 'Where: an official gazette, a notice board, a page.' })
  @Column('text')
  medium: string

  @Field(() => String, { nullable: true, description: 'Address where it can be read.' })
  @Column('text', { nullable: true })
  url: string | null

  /** Time and place that were announced. */
  @Column('timestamptz')
  startsAt: Date
  @Column('text')
  place: string

  /** Number of the version of the agenda that was announced; null where the agenda is kept in another system. */
  @Column('int', { nullable: true })
  versionNumber: number | null

  @Column('uuid', { nullable: true })
  enteredById: string | null
  @ManyToOne(() => Person, { nullable: true })
  @JoinColumn({ name: 'entered_by_id' })
  enteredBy: Relation<Person> | null

  @Field(() => Date, { description: 'When it was entered.' })
  @Column('timestamptz')
  createdAt: Date
}
