import { GraphQLLocalDate } from 'graphql-scalars'
import { Arg, Ctx as Context, ID, Mutation, Resolver } from 'type-graphql'
import { ref, type Ctx } from '../platform/index.js'
import { acceptDelegateInvitation } from './acceptDelegateInvitation.js'
import { appointDelegate } from './appointDelegate.js'
import { changeDelegateRole } from './changeDelegateRole.js'
import { changeOrganisation } from './changeOrganisation.js'
import { Delegate } from './Delegate.js'
import { DelegateInvitation } from './DelegateInvitation.js'
import { leaveOrganisation, removeDelegate } from './endDelegate.js'
import {
  AppointDelegateInput,
  ChangeOrganisationInput,
  EnterOrganisationInput,
  InviteDelegateInput,
  RegisterOrganisationInput,
} from './inputs.js'
import { enterOrganisation } from './enterOrganisation.js'
import { inviteDelegate } from './inviteDelegate.js'
import { DelegateRole } from './kinds.js'
import { Organisation } from './Organisation.js'
import { registerOrganisation } from './registerOrganisation.js'
import { renewVerification, revokeVerification, verifyOrganisation } from './verification.js'
import { withdrawDelegateInvitation } from './withdrawDelegateInvitation.js'

const what = { description: 'What to enter.' }
const itsId = { description: 'Its id.' }

/** Organisations and their delegates. */
@Resolver()
export class OrganisationMutations {
  @Mutation(() => Organisation, {
    nullable: true,
    description: 'Registers an organisation; who does so leads it.',
  })
  async registerOrganisation(
    @Arg('input', () => RegisterOrganisationInput, what) input: RegisterOrganisationInput,
    @Context() ctx: Ctx,
  ): Promise<Organisation> {
    return ref(Organisation, await registerOrganisation(ctx, input))
  }

  @Mutation(() => Organisation, {
    nullable: true,
    description: 'Changes what an organisation says of itself.',
  })
  async changeOrganisation(
    @Arg('input', () => ChangeOrganisationInput, what) input: ChangeOrganisationInput,
    @Context() ctx: Ctx,
  ): Promise<Organisation> {
    return ref(Organisation, await changeOrganisation(ctx, input))
  }

  @Mutation(() => DelegateInvitation, { nullable: true, description: 'A lead invites a delegate by mail.' })
  async inviteDelegate(
    @Arg('input', () => InviteDelegateInput, what) input: InviteDelegateInput,
    @Context() ctx: Ctx,
  ): Promise<DelegateInvitation> {
    return ref(DelegateInvitation, await inviteDelegate(ctx, input))
  }

  @Mutation(() => DelegateInvitation, { nullable: true, description: 'Takes an open invitation back.' })
  async withdrawDelegateInvitation(
    @Arg('id', () => ID, itsId) id: string,
    @Context() ctx: Ctx,
  ): Promise<DelegateInvitation> {
    return ref(DelegateInvitation, await withdrawDelegateInvitation(ctx, id))
  }

  @Mutation(() => Delegate, {
    nullable: true,
    description: 'Answers an invitation with the token of its link.',
  })
  async acceptDelegateInvitation(
    @Arg('token', () => String, { description: 'End of the mailed link.' }) token: string,
    @Context() ctx: Ctx,
  ): Promise<Delegate> {
    return ref(Delegate, await acceptDelegateInvitation(ctx, { token }))
  }

  @Mutation(() => Delegate, { nullable: true, description: 'Makes a delegate a lead or a lead a delegate.' })
  async changeDelegateRole(
    @Arg('id', () => ID, itsId) id: string,
    @Arg('role', () => DelegateRole, { description: 'The new role.' }) role: DelegateRole,
    @Context() ctx: Ctx,
  ): Promise<Delegate> {
    return ref(Delegate, await changeDelegateRole(ctx, { id, role }))
  }

  @Mutation(() => Organisation, {
    nullable: true,
    description: 'The viewer stops acting for an organisation.',
  })
  async leaveOrganisation(
    @Arg('id', () => ID, { description: 'Id of her Delegate.' }) id: string,
    @Context() ctx: Ctx,
  ): Promise<Organisation> {
    return ref(Organisation, await leaveOrganisation(ctx, id))
  }

  @Mutation(() => Organisation, {
    nullable: true,
    description: 'Ends someone else’s acting for an organisation.',
  })
  async removeDelegate(
    @Arg('id', () => ID, { description: 'Id of the Delegate.' }) id: string,
    @Context() ctx: Ctx,
  ): Promise<Organisation> {
    return ref(Organisation, await removeDelegate(ctx, id))
  }
}

/** The Integrationsbuero's acts. */
@Resolver()
export class VerificationMutations {
  @Mutation(() => Organisation, {
    nullable: true,
    description: 'The Integrationsbuero enters an organisation for people who told it.',
  })
  async enterOrganisation(
    @Arg('input', () => EnterOrganisationInput, what) input: EnterOrganisationInput,
    @Context() ctx: Ctx,
  ): Promise<Organisation> {
    return ref(Organisation, await enterOrganisation(ctx, input))
  }

  @Mutation(() => Delegate, { nullable: true, description: 'The Integrationsbuero enters a delegate.' })
  async appointDelegate(
    @Arg('input', () => AppointDelegateInput, what) input: AppointDelegateInput,
    @Context() ctx: Ctx,
  ): Promise<Delegate> {
    return ref(Delegate, await appointDelegate(ctx, input))
  }

  @Mutation(() => Organisation, {
    nullable: true,
    description: 'The Integrationsbuero has checked an organisation.',
  })
  async verifyOrganisation(
    @Arg('id', () => ID, itsId) id: string,
    @Arg('until', () => GraphQLLocalDate, { description: 'Last day it counts.' }) until: string,
    @Context() ctx: Ctx,
  ): Promise<Organisation> {
    return ref(Organisation, await verifyOrganisation(ctx, { id, until }))
  }

  @Mutation(() => Organisation, { nullable: true, description: 'The check is prolonged.' })
  async renewVerification(
    @Arg('id', () => ID, itsId) id: string,
    @Arg('until', () => GraphQLLocalDate, { description: 'Last day it counts.' }) until: string,
    @Context() ctx: Ctx,
  ): Promise<Organisation> {
    return ref(Organisation, await renewVerification(ctx, { id, until }))
  }

  @Mutation(() => Organisation, {
    nullable: true,
    description: 'The check is taken back; its delegates are told why.',
  })
  async revokeVerification(
    @Arg('id', () => ID, itsId) id: string,
    @Arg('reason', () => String, { description: 'Why.' }) reason: string,
    @Context() ctx: Ctx,
  ): Promise<Organisation> {
    return ref(Organisation, await revokeVerification(ctx, { id, reason }))
  }
}
