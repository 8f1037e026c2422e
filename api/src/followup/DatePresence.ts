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

/** One who is expected at a date. */
@ObjectType({
  description:
    'One who is expected at a date that shares the guests of its event, or at a meeting by invitation.',
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
}

/** Who was there. */
@InputType({ description: 'Who was at a date; who is left out was not.' })
export class RecordAttendanceInput {
  @Field(() => ID, { description: 'The date.' })
  summitId: string
  @Field(() => [ID], { description: 'Those of `dateGuests` who were there.' })
  participantIds: string[]
}
