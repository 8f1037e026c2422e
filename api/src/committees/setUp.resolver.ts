import { GraphQLLocalDate } from 'graphql-scalars'
import { Arg, Ctx as Context, ID, Mutation, Resolver } from 'type-graphql'
import { ref, type Ctx } from '../platform/index.js'
import { addCommittee } from './addCommittee.js'
import { addOffice } from './addOffice.js'
import { addSeats } from './addSeats.js'
import { appointMember } from './appointMember.js'
import { Body } from './Body.js'
import { Committee } from './Committee.js'
import { confirmName } from './confirmName.js'
import { ContactPerson } from './ContactPerson.js'
import { endMembership } from './endMembership.js'
import { expectIntegrationBody } from './expectIntegrationBody.js'
import { InstitutionName } from './InstitutionName.js'
import { Membership } from './Membership.js'
import { nameCommittee } from './nameCommittee.js'
import { Office } from './Office.js'
import { setContact } from './setContact.js'
import { setTerm } from './setTerm.js'
import {
  AddCommitteeInput,
  AddOfficeInput,
  AddSeatsInput,
  AppointMemberInput,
  NameCommitteeInput,
  SetContactInput,
  SetTermInput,
} from './setUp.inputs.js'

const what = { description: 'What to enter.' }

/** Setting a Body up; who may do what stands in the policy. */
@Resolver()
export class SetUpMutations {
  @Mutation(() => Committee, { nullable: true, description: 'Sets a committee up.' })
  async addCommittee(
    @Arg('input', () => AddCommitteeInput, what) input: AddCommitteeInput,
    @Context() ctx: Ctx,
  ): Promise<Committee> {
    return ref(Committee, await addCommittee(ctx, input))
  }

  @Mutation(() => Committee, { nullable: true, description: 'Gives a committee a name from a day on.' })
  async nameCommittee(
    @Arg('input', () => NameCommitteeInput, what) input: NameCommitteeInput,
    @Context() ctx: Ctx,
  ): Promise<Committee> {
    return ref(Committee, await nameCommittee(ctx, input))
  }

  @Mutation(() => InstitutionName, {
    nullable: true,
    description: 'Confirms a name whose days were assumed.',
  })
  async confirmName(
    @Arg('id', () => ID, { description: 'Id of the name.' }) id: string,
    @Context() ctx: Ctx,
  ): Promise<InstitutionName> {
    return ref(InstitutionName, await confirmName(ctx, id))
  }

  @Mutation(() => Committee, {
    nullable: true,
    description: 'Adds seats to today’s composition of a committee.',
  })
  async addSeats(
    @Arg('input', () => AddSeatsInput, what) input: AddSeatsInput,
    @Context() ctx: Ctx,
  ): Promise<Committee> {
    return ref(Committee, await addSeats(ctx, input))
  }

  @Mutation(() => Membership, { nullable: true, description: 'Puts a person on a seat.' })
  async appointMember(
    @Arg('input', () => AppointMemberInput, what) input: AppointMemberInput,
    @Context() ctx: Ctx,
  ): Promise<Membership> {
    return ref(Membership, await appointMember(ctx, input))
  }

  @Mutation(() => Membership, { nullable: true, description: 'Says which day is the last of a membership.' })
  async endMembership(
    @Arg('id', () => ID, { description: 'Id of the membership.' }) id: string,
    @Arg('validTo', () => GraphQLLocalDate, { description: 'Last day.' }) validTo: string,
    @Context() ctx: Ctx,
  ): Promise<Membership> {
    return ref(Membership, await endMembership(ctx, { id, validTo }))
  }

  @Mutation(() => ContactPerson, {
    nullable: true,
    description: 'Says whom to call for a Body, a committee or an office.',
  })
  async setContact(
    @Arg('input', () => SetContactInput, what) input: SetContactInput,
    @Context() ctx: Ctx,
  ): Promise<ContactPerson> {
    return ref(ContactPerson, await setContact(ctx, input))
  }

  @Mutation(() => Office, { nullable: true, description: 'Enters an office.' })
  async addOffice(
    @Arg('input', () => AddOfficeInput, what) input: AddOfficeInput,
    @Context() ctx: Ctx,
  ): Promise<Office> {
    return ref(Office, await addOffice(ctx, input))
  }

  @Mutation(() => Body, { nullable: true, description: 'Enters or confirms a term of a Body.' })
  async setTerm(
    @Arg('input', () => SetTermInput, what) input: SetTermInput,
    @Context() ctx: Ctx,
  ): Promise<Body> {
    return ref(Body, await setTerm(ctx, input))
  }

  @Mutation(() => Body, {
    nullable: true,
    description: 'Says whether a municipality has an integration body.',
  })
  async expectIntegrationBody(
    @Arg('bodyId', () => ID, { description: 'The municipality.' }) bodyId: string,
    @Arg('expected', () => Boolean, { description: 'Whether it has one.' }) expected: boolean,
    @Context() ctx: Ctx,
  ): Promise<Body> {
    return ref(Body, await expectIntegrationBody(ctx, { bodyId, expected }))
  }
}
