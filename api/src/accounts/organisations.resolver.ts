import { GraphQLLocalDate } from 'graphql-scalars'
import {
  Arg,
  Args,
  ArgsType,
  Ctx as Context,
  Field,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
} from 'type-graphql'
import {
  availableActionsSql,
  connectionOf,
  list,
  OnlyRoles,
  one,
  page,
  PageArgs,
  pick,
  ref,
  sql,
  value,
  type ArgRefs,
  type Ctx,
  type Row,
} from '../platform/index.js'
import { acceptDelegateInvitation } from './acceptDelegateInvitation.js'
import { appointDelegate } from './appointDelegate.js'
import { changeDelegateRole } from './changeDelegateRole.js'
import { changeOrganisation } from './changeOrganisation.js'
import { Delegate, inForce } from './Delegate.js'
import { DelegateInvitation } from './DelegateInvitation.js'
import { leaveOrganisation, removeDelegate } from './endDelegate.js'
import {
  AppointDelegateInput,
  ChangeOrganisationInput,
  InviteDelegateInput,
  RegisterOrganisationInput,
} from './inputs.js'
import { inviteDelegate } from './inviteDelegate.js'
import { DelegateRole, OrganisationState } from './kinds.js'
import { Organisation } from './Organisation.js'
import { OrganisationText } from './OrganisationText.js'
import { registerOrganisation } from './registerOrganisation.js'
import { organisationMachine } from './states.js'
import { renewVerification, revokeVerification, verifyOrganisation } from './verification.js'
import { withdrawDelegateInvitation } from './withdrawDelegateInvitation.js'

/** A page of organisations. */
export const { Connection: OrganisationConnection } = connectionOf(Organisation, 'Organisation')
/** Its type. */
export type OrganisationConnection = InstanceType<typeof OrganisationConnection>

/** Which organisations to list. */
@ArgsType()
export class OrganisationsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Part of the name.' })
  search?: string
  @Field(() => String, { nullable: true, description: 'Official key (AGS) of the municipality.' })
  ags?: string
  @Field(() => String, { nullable: true, description: 'A language it speaks with people.' })
  language?: string
}

/** Which organisations wait at the desk. */
@ArgsType()
export class OrganisationsToVerifyArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Part of the name.' })
  search?: string
  @Field(() => OrganisationState, {
    nullable: true,
    description: 'Only those in this state; otherwise all that are not checked.',
  })
  state?: OrganisationState
}

const named = (row: Row<Organisation>, args: ArgRefs) =>
  args.has('search') && sql`position(lower(${args.get('search')}) in lower(${row.name})) > 0`

/** Organisations, for everybody and for the Integrationsbuero's desk. */
@Resolver()
export class OrganisationQueries {
  @Query(() => OrganisationConnection, { description: 'Checked organisations by name.' })
  organisations(@Args(() => OrganisationsArgs) _args?: OrganisationsArgs): OrganisationConnection {
    return page<Organisation, OrganisationConnection>(
      Organisation,
      ({ row, args }) => [
        sql`${row.state} = 'VERIFIED' and ${row.removedAt} is null`,
        named(row, args),
        args.has('ags') && sql`${row.ags} = ${args.get('ags')}`,
        args.has('language') && sql`${args.get('language')} = any(${row.languages})`,
      ],
      ({ row }) => [{ by: row.name }],
    )
  }

  @Query(() => Organisation, { nullable: true, description: 'One organisation.' })
  organisation(@Arg('id', () => ID, { description: 'Its id.' }) _id?: string): Organisation {
    return one<Organisation>(Organisation, ({ row, args }) => sql`${row.id} = ${args.get('id', 'uuid')}`)
  }

  @OnlyRoles('INTEGRATION_OFFICE')
  @Query(() => OrganisationConnection, {
    description: 'The Integrationsbuero’s desk: organisations that are not checked, the oldest first.',
  })
  organisationsToVerify(
    @Args(() => OrganisationsToVerifyArgs) _args?: OrganisationsToVerifyArgs,
  ): OrganisationConnection {
    return page<Organisation, OrganisationConnection>(
      Organisation,
      ({ row, args }) => [
        sql`${row.removedAt} is null`,
        args.has('state')
          ? sql`${row.state} = ${args.get('state')}`
          : sql`${row.state} in ('UNVERIFIED', 'EXPIRED')`,
        named(row, args),
      ],
      ({ row }) => [{ by: row.createdAt }],
    )
  }

  @OnlyRoles('INTEGRATION_OFFICE')
  @Query(() => OrganisationConnection, {
    description: 'Organisations nobody acts for any more: the Integrationsbuero appoints someone.',
  })
  organisationsWithoutDelegate(@Args(() => PageArgs) _args?: PageArgs): OrganisationConnection {
    return page<Organisation, OrganisationConnection>(
      Organisation,
      ({ row, viewer }) => [
        sql`${row.removedAt} is null`,
        sql`${pick(
          Delegate,
          () => sql`count(*)`,
          (d) => sql`${d.organisationId} = ${row.id} and ${inForce(d, viewer.now)}`,
        )} = 0`,
      ],
      ({ row }) => [{ by: row.name }],
    )
  }
}

/** What hangs on an organisation. */
@Resolver(() => Organisation)
export class OrganisationFields {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'What it says of itself in the viewer’s language, else in German, else in any.',
  })
  description(): string | null {
    return value<string | null, Organisation>(({ parent, viewer }) =>
      pick(
        OrganisationText,
        (t) => t.text,
        (t) => sql`${t.organisationId} = ${parent.id}`,
        (t) => sql`${t.language} = ${viewer.locale} desc, ${t.language} = 'de' desc, ${t.language}`,
      ),
    )
  }

  @FieldResolver(() => [OrganisationText], { description: 'All its descriptions.' })
  descriptions(): OrganisationText[] {
    return list<OrganisationText, Organisation>(
      OrganisationText,
      ({ row, parent }) => sql`${row.organisationId} = ${parent.id}`,
      ({ row }) => [{ by: row.language }],
      20,
    )
  }

  @FieldResolver(() => [Delegate], {
    description: 'Who acts for it now; empty for everybody but themselves and the Integrationsbuero.',
  })
  delegates(): Delegate[] {
    return list<Delegate, Organisation>(
      Delegate,
      ({ row, parent, viewer }) => [sql`${row.organisationId} = ${parent.id}`, inForce(row, viewer.now)],
      ({ row }) => [{ by: row.role }, { by: row.validFrom }],
      50,
    )
  }

  @FieldResolver(() => [DelegateInvitation], {
    description: 'Open invitations; empty for everybody but its delegates and the Integrationsbuero.',
  })
  invitations(): DelegateInvitation[] {
    return list<DelegateInvitation, Organisation>(
      DelegateInvitation,
      ({ row, parent, viewer }) => [
        sql`${row.organisationId} = ${parent.id} and ${row.acceptedAt} is null and ${row.withdrawnAt} is null`,
        sql`${row.expiresAt} > ${viewer.now}`,
      ],
      ({ row }) => [{ by: row.createdAt }],
      50,
    )
  }

  @FieldResolver(() => [String], { description: 'What the viewer may do about its verification now.' })
  availableActions(): string[] {
    return value<string[], Organisation>(({ parent }) => availableActionsSql(organisationMachine, parent))
  }
}

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
