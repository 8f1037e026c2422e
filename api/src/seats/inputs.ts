import { GraphQLLocalDate } from 'graphql-scalars'
import { Field, ID, InputType, Int } from 'type-graphql'
import { MembershipRole, NewMemberInput, SeatKind } from '../committees/index.js'

/** Whom to name for a seat. */
@InputType({
  description: 'Whom to name for a seat of the Steuerungsgruppe; who is there ends the day before.',
})
export class NameSeatInput {
  @Field(() => ID, { description: 'The seat.' })
  seatId: string
  @Field(() => MembershipRole, { nullable: true, description: 'Holder unless given.' })
  role?: MembershipRole
  @Field(() => ID, { nullable: true, description: 'A person already known.' })
  personId?: string | null
  @Field(() => NewMemberInput, { nullable: true, description: 'Or someone new.' })
  person?: NewMemberInput | null
  @Field(() => GraphQLLocalDate, { description: 'First day.' })
  validFrom: string
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Last day; none: until told otherwise.' })
  validTo?: string | null
}

/** A row of a composition. */
@InputType({ description: 'A row of a composition.' })
export class CompositionRowInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The row of the composition before that it carries on, with those who sit there.',
  })
  fromId?: string | null
  @Field(() => String, { description: 'Whom its seats belong to.' })
  label: string
  @Field(() => SeatKind, { description: 'Whether they vote.' })
  kind: SeatKind
  @Field(() => Int, { description: 'How many there are.' })
  seatCount: number
}

/** A composition as it was resolved. */
@InputType({ description: 'A composition as the Kreistag resolved it.' })
export class ResolveCompositionInput {
  @Field(() => ID, { description: 'The Steuerungsgruppe.' })
  committeeId: string
  @Field(() => GraphQLLocalDate, { description: 'Day of the resolution.' })
  resolvedOn: string
  @Field(() => GraphQLLocalDate, { description: 'First day.' })
  validFrom: string
  @Field(() => String, { description: 'Number of the paper, or the resolution in its own words.' })
  reference: string
  @Field(() => Int, { description: 'Number of voting seats the resolution states.' })
  statedSeats: number
  @Field(() => [CompositionRowInput], { description: 'Its rows in order.' })
  rows: CompositionRowInput[]
}

/** Whom to call in. */
@InputType({ description: 'A department to call in, without a vote.' })
export class CallInInput {
  @Field(() => ID, { description: 'The Steuerungsgruppe.' })
  committeeId: string
  @Field(() => String, { description: 'Name of the department.' })
  name: string
  @Field(() => String, { description: 'The subject.' })
  topic: string
  @Field(() => GraphQLLocalDate, { description: 'First day.' })
  validFrom: string
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Last day; none: until told otherwise.' })
  validTo?: string | null
}
