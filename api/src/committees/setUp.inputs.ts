import { GraphQLLocalDate } from 'graphql-scalars'
import { Field, ID, InputType, Int } from 'type-graphql'
import { CommitteeDuty, CommitteeKind, Mandate, MembershipRole, SeatKind } from './kinds.js'

const day = () => GraphQLLocalDate

/** A new committee. */
@InputType({ description: 'A committee of a Body.' })
export class AddCommitteeInput {
  @Field(() => ID, { description: 'The Body.' })
  bodyId: string
  @Field(() => CommitteeKind, { description: 'Its kind, by which routes find it.' })
  kind: CommitteeKind
  @Field(() => String, { nullable: true, description: 'Its own name; without one it is called as its kind.' })
  name?: string | null
  @Field(day, { nullable: true, description: 'Day it is set up on; null when not known.' })
  validFrom?: string | null
  @Field(() => Boolean, { nullable: true, description: 'Whether it publishes names; yes unless told.' })
  publishesNames?: boolean
  @Field(() => String, { nullable: true, description: 'Its page in the council’s information system.' })
  externalUrl?: string | null
}

/** A dated name of a committee. */
@InputType({ description: 'What a committee is called from a day on.' })
export class NameCommitteeInput {
  @Field(() => ID, { description: 'The committee.' })
  id: string
  @Field(() => String, { description: 'The name.' })
  name: string
  @Field(day, { description: 'First day.' })
  validFrom: string
}

/** Seats of one sort. */
@InputType({ description: 'Seats of one sort in today’s composition of a committee.' })
export class AddSeatsInput {
  @Field(() => ID, { description: 'The committee.' })
  committeeId: string
  @Field(() => String, { description: 'The row they belong to: whose seats they are.' })
  label: string
  @Field(() => SeatKind, { description: 'Whether they vote.' })
  kind: SeatKind
  @Field(() => Mandate, { description: 'What they are bound to.' })
  mandate: Mandate
  @Field(() => Int, { nullable: true, description: 'How many; one unless told.' })
  count?: number
}

/** Someone not known yet. */
@InputType({ description: 'Someone not known yet; an address is not needed.' })
export class NewMemberInput {
  @Field(() => String, { nullable: true, description: 'Academic title.' })
  title?: string
  @Field(() => String, { nullable: true, description: 'Given names.' })
  givenName?: string
  @Field(() => String, { description: 'Family name.' })
  familyName: string
  @Field(() => String, { nullable: true, description: 'Address to sign in with later.' })
  email?: string | null
}

/** A person for a seat. */
@InputType({ description: 'A person for a seat: one known by id, or a new one.' })
export class AppointMemberInput {
  @Field(() => ID, { description: 'The seat.' })
  seatId: string
  @Field(() => ID, { nullable: true, description: 'A person already known.' })
  personId?: string | null
  @Field(() => NewMemberInput, { nullable: true, description: 'Or someone new.' })
  person?: NewMemberInput | null
  @Field(() => MembershipRole, { nullable: true, description: 'Holder unless told.' })
  role?: MembershipRole
  @Field(() => CommitteeDuty, { nullable: true, description: 'Member unless told.' })
  duty?: CommitteeDuty
  @Field(() => ID, { nullable: true, description: 'The Fraktion the person sits for.' })
  onBehalfOfId?: string | null
  @Field(day, { description: 'First day.' })
  validFrom: string
}

/** Whom to call. */
@InputType({ description: 'Whom to call for a Body, one of its committees or one of its offices.' })
export class SetContactInput {
  @Field(() => ID, { description: 'The Body.' })
  bodyId: string
  @Field(() => ID, { nullable: true, description: 'Set for the contact of a committee.' })
  committeeId?: string | null
  @Field(() => ID, { nullable: true, description: 'Set for the contact of an office.' })
  officeId?: string | null
  @Field(() => String, { description: 'Name as published.' })
  name: string
  @Field(() => String, { description: 'Telephone as published.' })
  phone: string
  @Field(() => String, { nullable: true, description: 'Address for mail as published.' })
  email?: string | null
}

/** A new office. */
@InputType({ description: 'An office of a Body’s administration.' })
export class AddOfficeInput {
  @Field(() => ID, { description: 'The Body.' })
  bodyId: string
  @Field(() => String, { description: 'Its name.' })
  name: string
  @Field(() => String, { nullable: true, description: 'Its number in the administration.' })
  number?: string | null
  @Field(() => Boolean, { nullable: true, description: 'Whether it is an Integrationsbüro.' })
  isIntegrationOffice?: boolean
}

/** A term. */
@InputType({ description: 'A term of a Body; one that begins on the same day is corrected.' })
export class SetTermInput {
  @Field(() => ID, { description: 'The Body.' })
  bodyId: string
  @Field(() => String, { nullable: true, description: 'The number the Body itself gives it: XV.' })
  number?: string | null
  @Field(day, { description: 'First day.' })
  validFrom: string
  @Field(day, { description: 'Last day.' })
  validTo: string
}
