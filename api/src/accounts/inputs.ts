import { GraphQLLocalDate } from 'graphql-scalars'
import { Field, ID, InputType } from 'type-graphql'
import type { Locale } from '../contract/locales.js'
import { AssignableRole, DelegateRole, OrganisationKind, ScopeKind } from './kinds.js'

/* The verbs check every value by the schemas of contract/accounts.ts; these classes only give the fields their names. */

/** What a person says of herself. */
@InputType({ description: 'What a person says of herself.' })
export class ProfileInput {
  @Field(() => String, { nullable: true, description: 'Academic title.' })
  title?: string
  @Field(() => String, { nullable: true, description: 'Given names.' })
  givenName?: string
  @Field(() => String, { description: 'Family name.' })
  familyName: string
  @Field(() => String, { description: 'Language she is written to in.' })
  locale: Locale
  @Field(() => String, { nullable: true, description: 'Telephone.' })
  phone?: string
}

/** One description. */
@InputType({ description: 'A description in one language.' })
export class DescriptionInput {
  @Field(() => String, { description: 'Language tag.' })
  language: string
  @Field(() => String, { description: 'The text.' })
  text: string
}

/** A new organisation. */
@InputType({ description: 'An organisation in its own words.' })
export class RegisterOrganisationInput {
  @Field(() => String, { description: 'Its name.' })
  name: string
  @Field(() => OrganisationKind, { description: 'What sort of organisation it is.' })
  kind: OrganisationKind
  @Field(() => String, { nullable: true, description: 'Official key (AGS) of its municipality.' })
  ags?: string
  @Field(() => [String], { description: 'Languages it speaks with people.' })
  languages: string[]
  @Field(() => String, { nullable: true, description: 'Its page on the web.' })
  website?: string
  @Field(() => String, { nullable: true, description: 'Its address for mail.' })
  contactEmail?: string
  @Field(() => String, { nullable: true, description: 'Its telephone.' })
  contactPhone?: string
  @Field(() => Boolean, { nullable: true, description: 'Address and telephone are public.' })
  contactPublic?: boolean
  @Field(() => [DescriptionInput], { nullable: true, description: 'What it says of itself.' })
  descriptions?: DescriptionInput[]
}

/** Changes of an organisation. */
@InputType({ description: 'An organisation in its own words, as it is to be.' })
export class ChangeOrganisationInput extends RegisterOrganisationInput {
  @Field(() => ID, { description: 'Its id.' })
  id: string
}

/** An invitation. */
@InputType({ description: 'Whom to invite as a delegate.' })
export class InviteDelegateInput {
  @Field(() => ID, { description: 'For which organisation.' })
  organisationId: string
  @Field(() => String, { description: 'Address of the invited.' })
  email: string
  @Field(() => DelegateRole, { description: 'What she will be.' })
  role: DelegateRole
  @Field(() => String, { nullable: true, description: 'Language of the mail; the inviter’s unless given.' })
  locale?: Locale
}

/** Someone named by address. */
@InputType({ description: 'Someone named by address.' })
export class SomeoneInput {
  @Field(() => String, { description: 'Address she signs in with.' })
  email: string
  @Field(() => String, { nullable: true, description: 'Given names.' })
  givenName?: string
  @Field(() => String, { nullable: true, description: 'Family name.' })
  familyName?: string
  @Field(() => String, { nullable: true, description: 'Language she is written to in.' })
  locale?: Locale
}

/** An organisation entered for others. */
@InputType({ description: 'An organisation the Integrationsbuero enters for people who told it.' })
export class EnterOrganisationInput extends RegisterOrganisationInput {
  @Field(() => SomeoneInput, { nullable: true, description: 'Its first lead, if there is one already.' })
  lead?: SomeoneInput
}

/** An appointment. */
@InputType({ description: 'Whom the Integrationsbuero appoints as a delegate.' })
export class AppointDelegateInput extends SomeoneInput {
  @Field(() => ID, { description: 'For which organisation.' })
  organisationId: string
  @Field(() => DelegateRole, { description: 'What she will be.' })
  role: DelegateRole
}

/** A role to give. */
@InputType({ description: 'A role to give.' })
export class AssignRoleInput {
  @Field(() => ID, { nullable: true, description: 'A person already known; or else `person`.' })
  personId?: string
  @Field(() => SomeoneInput, { nullable: true, description: 'Someone by address; or else `personId`.' })
  person?: SomeoneInput
  @Field(() => AssignableRole, { description: 'The role.' })
  role: AssignableRole
  @Field(() => ScopeKind, { description: 'What it is limited to.' })
  scopeKind: ScopeKind
  @Field(() => ID, { nullable: true, description: 'Id of that; none for the installation.' })
  scopeId?: string
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Last day; open unless given.' })
  until?: string
}
