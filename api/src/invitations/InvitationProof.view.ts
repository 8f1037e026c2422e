import { Field, Int, ObjectType } from 'type-graphql'

/** A name somebody typed. */
@ObjectType({ description: 'Somebody who comes along.' })
export class InvitedName {
  @Field(() => String, { description: 'Given names.' })
  givenName: string
  @Field(() => String, { description: 'Family name.' })
  familyName: string
}

/** Somebody who comes along, as their badge says it. */
@ObjectType({ description: 'Somebody who comes along, with what their badge says.' })
export class InvitedMember extends InvitedName {
  @Field(() => [String], { description: 'Languages they speak (language tags).' })
  spokenLanguages: string[]
  @Field(() => String, { nullable: true, description: 'How the name is spoken, in their own words.' })
  spokenName: string | null
}

/** Who is invited, for who proved to be them. */
@ObjectType({ description: 'Who is invited, for who proved to be them.' })
export class InvitedPerson extends InvitedName {
  @Field(() => String, { description: 'E-mail address.' })
  email: string
}

/** What a code was worth. */
@ObjectType({ description: 'What a code was worth.' })
export class ProvenInvitation {
  @Field(() => String, { nullable: true, description: 'Opens what needs a proof; null for a wrong code.' })
  proof: string | null
  @Field(() => Int, { description: 'How often a code can still be tried; none: ask for a new one.' })
  triesLeft: number
  @Field(() => InvitedPerson, { nullable: true, description: 'Who is invited.' })
  person: InvitedPerson | null
  @Field(() => [InvitedMember], { description: 'Who comes along.' })
  others: InvitedMember[]
}
