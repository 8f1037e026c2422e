import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm'
import { Participant, Summit } from '../summits/index.js'

/** Somebody of an event's guests was at one of its further dates. Read through `dateGuests` and on certificates. */
@Entity()
export class DatePresence {
  @PrimaryColumn('uuid')
  summitId: string
  @ManyToOne(() => Summit, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'summit_id' })
  summit: Relation<Summit>

  @Index()
  @PrimaryColumn('uuid')
  participantId: string
  @ManyToOne(() => Participant, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'participant_id' })
  participant: Relation<Participant>
}

/** One who is expected at a date. */
@ObjectType({ description: 'One who is expected at a date that shares the guests of its event.' })
export class DateGuest {
  @Field(() => ID, { description: 'The participant.' })
  id: string
  @Field(() => String, { description: 'Given name.' })
  givenName: string
  @Field(() => String, { description: 'Family name.' })
  familyName: string
  @Field(() => String, { nullable: true, description: 'The organisation they come for.' })
  organisation: string | null
  @Field(() => Boolean, { description: 'They were there.' })
  present: boolean
}

/** Who was there. */
@InputType({ description: 'Who was at a date; who is left out was not.' })
export class RecordAttendanceInput {
  @Field(() => ID, { description: 'The date.' })
  summitId: string
  @Field(() => [ID], { description: 'Participants of the event who were there.' })
  participantIds: string[]
}
