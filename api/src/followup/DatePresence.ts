import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { Entity, Index, JoinColumn, ManyToOne, OneToOne, PrimaryColumn, type Relation } from 'typeorm'
import type { InvitationState } from '../contract/invitations.lists.js'
import { Invitation, InvitationStateEnum } from '../invitations/index.js'
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

/** Somebody who is invited to a meeting by name was there, whatever they had answered. */
@Entity()
export class InvitedPresence {
  @PrimaryColumn('uuid')
  invitationId: string
  @OneToOne(() => Invitation, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'invitation_id' })
  invitation: Relation<Invitation>
}

/** One who is expected at an event. */
@ObjectType({
  description:
    'One who is expected at an event they registered for, at a date that shares the guests of its event, or at a meeting by invitation.',
})
export class DateGuest {
  @Field(() => ID, { description: 'The participant, or the invitation to a meeting.' })
  id: string
  @Field(() => String, { description: 'Given name.' })
  givenName: string
  @Field(() => String, { description: 'Family name.' })
  familyName: string
  @Field(() => String, { nullable: true, description: 'The organisation they come for.' })
  organisation: string | null
  @Field(() => InvitationStateEnum, {
    nullable: true,
    description: 'What somebody invited to a meeting answered.',
  })
  answer: InvitationState | null
  @Field(() => String, { nullable: true, description: 'Whose deputy they are.' })
  inPlaceOf: string | null
  @Field(() => Boolean, { description: 'They were there.' })
  present: boolean
  @Field(() => Boolean, { description: 'They were let in at the door.' })
  atDoor: boolean
}

/** Who was there. */
@InputType({ description: 'Who was at an event or a date of it.' })
export class RecordAttendanceInput {
  @Field(() => ID, { description: 'The event or date.' })
  summitId: string
  @Field(() => [ID], {
    description: 'Those of `dateGuests` who were there. At a date or a meeting, who is left out was not.',
  })
  participantIds: string[]
  @Field(() => [ID], {
    nullable: true,
    description:
      'Those of an event people registered for who were not there though they had been noted; who is left out stays as the door has them.',
  })
  absentIds?: string[] | null
}
