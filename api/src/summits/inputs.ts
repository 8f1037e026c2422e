import { Field, ID, InputType, Int } from 'type-graphql'
import type { SummitKind } from '../contract/summits.lists.js'
import { SummitKindEnum } from './enums.js'

/** Places kept for a group of actors. */
@InputType({ description: 'Places kept for a group of actors.' })
export class GroupPlacesInput {
  @Field(() => ID, { description: 'The group of actors.' })
  actorGroupId: string
  @Field(() => Int, { nullable: true, description: 'Places; null = as many as there are in total.' })
  capacity?: number | null
}

/** What is told about an event. */
@InputType({ description: 'What is told about an event.' })
abstract class SummitFacts {
  @Field(() => SummitKindEnum, { description: 'What sort of event it is.' })
  kind: SummitKind
  @Field(() => String, { description: 'Its name in German.' })
  title: string
  @Field(() => String, { description: 'What it is about, in German.' })
  about: string
  @Field(() => String, { description: 'Where it takes place.' })
  place: string
  @Field(() => Date, { description: 'When it begins.' })
  startsAt: Date
  @Field(() => Date, { description: 'When it ends.' })
  endsAt: Date
  @Field(() => Date, { nullable: true, description: 'Until when one can register; null = until it begins.' })
  registrationClosesAt?: Date | null
  @Field(() => [String], { nullable: true, description: 'Languages spoken or interpreted there.' })
  languages?: string[]
  @Field(() => Int, { nullable: true, description: 'Hours an offered place is held; 48 unless told.' })
  offerHours?: number
  @Field(() => Boolean, { nullable: true, description: 'People register for it; yes unless told.' })
  withRegistration?: boolean
  @Field(() => ID, { nullable: true, description: 'The municipality it takes place in.' })
  municipalityId?: string | null
  @Field(() => String, { nullable: true, description: 'Who hosts it: a school, an association, an office.' })
  host?: string | null
  @Field(() => ID, { nullable: true, description: 'The event it prepares or follows up.' })
  partOfId?: string | null
  @Field(() => Boolean, {
    nullable: true,
    description: 'Who has a place at the event it belongs to is expected here too; no unless told.',
  })
  sharesGuests?: boolean
  @Field(() => Int, { nullable: true, description: 'How many people were there; null while nobody counted.' })
  attendance?: number | null
}

/** Plans an event. */
@InputType({ description: 'Plans an event.' })
export class PlanSummitInput extends SummitFacts {
  @Field(() => ID, { description: 'The Kreis or municipality that invites.' })
  bodyId: string
  @Field(() => Int, { nullable: true, description: 'Places in total; null = as many as come.' })
  capacity?: number | null
  @Field(() => [GroupPlacesInput], { nullable: true, description: 'Groups of actors with their places.' })
  groups?: GroupPlacesInput[]
}

/** Changes what is told about an event. */
@InputType({ description: 'Changes what is told about an event.' })
export class ChangeSummitInput extends SummitFacts {
  @Field(() => ID, { description: 'The event.' })
  id: string
}

/** Changes how many may come. */
@InputType({ description: 'Changes how many may come.' })
export class ChangePlacesInput {
  @Field(() => ID, { description: 'The event.' })
  id: string
  @Field(() => Int, { nullable: true, description: 'Places in total; null = as many as come.' })
  capacity?: number | null
  @Field(() => [GroupPlacesInput], { description: 'Groups of actors with their places.' })
  groups: GroupPlacesInput[]
}

/** Calls an event off. */
@InputType({ description: 'Calls an event off.' })
export class CallOffSummitInput {
  @Field(() => ID, { description: 'The event.' })
  id: string
  @Field(() => String, { description: 'Why; told to everybody who wanted to come.' })
  reason: string
}

/** One person who comes. */
@InputType({ description: 'One person who comes.' })
export class ParticipantInput {
  @Field(() => String, { description: 'Given name.' })
  givenName: string
  @Field(() => String, { description: 'Family name.' })
  familyName: string
  @Field(() => [String], { nullable: true, description: 'Languages they speak (language tags).' })
  spokenLanguages?: string[]
  @Field(() => String, { nullable: true, description: 'How the name is spoken, in their own words.' })
  spokenName?: string | null
}

/** What the badge of one who comes says beside the name. */
@InputType({ description: 'What the badge of one who comes says beside the name.' })
export class ParticipantBadgeInput {
  @Field(() => ID, { description: 'Who comes.' })
  participantId: string
  @Field(() => [String], { nullable: true, description: 'Languages they speak (language tags).' })
  spokenLanguages?: string[]
  @Field(() => String, { nullable: true, description: 'How the name is spoken, in their own words.' })
  spokenName?: string | null
}

/** Changes the badges of a registration. */
@InputType({ description: 'Changes what the badges of a registration say beside the names.' })
export class ChangeBadgesInput {
  @Field(() => ID, { description: 'The registration.' })
  registrationId: string
  @Field(() => [ParticipantBadgeInput], { description: 'The badges; who is not named keeps theirs.' })
  badges: ParticipantBadgeInput[]
}

/** Registers for an event. */
@InputType({
  description: 'Registers oneself and others of one’s organisation, seated together or waiting together.',
})
export class RegisterInput {
  @Field(() => ID, { description: 'The event.' })
  summitId: string
  @Field(() => ID, { nullable: true, description: 'The group of actors, where the event has groups.' })
  groupId?: string | null
  @Field(() => ID, {
    nullable: true,
    description: 'The organisation they come for; one of the viewer’s own.',
  })
  organisationId?: string | null
  @Field(() => [ParticipantInput], { description: 'Everybody who comes, the viewer first.' })
  participants: ParticipantInput[]
}
