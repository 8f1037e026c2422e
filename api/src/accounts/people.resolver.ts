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
import { connectionOf, list, OnlyRoles, one, page, PageArgs, ref, sql, type Ctx } from '../platform/index.js'
import { assignRole } from './assignRole.js'
import { Delegate, inForce } from './Delegate.js'
import { AssignRoleInput } from './inputs.js'
import { AssignableRole } from './kinds.js'
import { fullName, Person } from './Person.js'
import { RoleAssignment } from './RoleAssignment.js'
import { withdrawRole } from './withdrawRole.js'

/** A page of people. */
export const { Connection: PersonConnection } = connectionOf(Person, 'Person')
/** Its type. */
export type PersonConnection = InstanceType<typeof PersonConnection>
/** A page of assigned roles. */
export const { Connection: RoleAssignmentConnection } = connectionOf(RoleAssignment, 'RoleAssignment')
/** Its type. */
export type RoleAssignmentConnection = InstanceType<typeof RoleAssignmentConnection>

/** Which people to list. */
@ArgsType()
export class PeopleArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Part of the name or address.' })
  search?: string
}

/** Which assigned roles to list. */
@ArgsType()
export class RoleAssignmentsArgs extends PageArgs {
  @Field(() => AssignableRole, { nullable: true, description: 'Only this role.' })
  role?: AssignableRole
  @Field(() => ID, { nullable: true, description: 'Only for this body, committee, office …' })
  scopeId?: string
}

/** Pages of those who keep people and roles in order. */
@Resolver()
export class PeopleQueries {
  @OnlyRoles('ADMINISTRATOR', 'INTEGRATION_OFFICE')
  @Query(() => PersonConnection, { description: 'People by name.' })
  people(@Args(() => PeopleArgs) _args?: PeopleArgs): PersonConnection {
    return page<Person, PersonConnection>(
      Person,
      ({ row, args }) => [
        sql`${row.erasedAt} is null`,
        args.has('search') &&
          sql`position(lower(${args.get('search')}) in lower(${fullName(row)} || ' ' || coalesce(${row.email}, ''))) > 0`,
      ],
      ({ row }) => [{ by: row.familyName }, { by: row.givenName }],
    )
  }

  @Query(() => Person, { nullable: true, description: 'One person, if the viewer may see her.' })
  person(@Arg('id', () => ID, { description: 'Her id.' }) _id?: string): Person {
    return one<Person>(Person, ({ row, args }) => sql`${row.id} = ${args.get('id', 'uuid')}`)
  }

  @OnlyRoles('ADMINISTRATOR')
  @Query(() => RoleAssignmentConnection, { description: 'Roles given by hand that are in force.' })
  roleAssignments(@Args(() => RoleAssignmentsArgs) _args?: RoleAssignmentsArgs): RoleAssignmentConnection {
    return page<RoleAssignment, RoleAssignmentConnection>(
      RoleAssignment,
      ({ row, args, viewer }) => [
        inForce(row, viewer.now),
        args.has('role') && sql`${row.role} = ${args.get('role')}`,
        args.has('scopeId') && sql`${row.scopeId} = ${args.get('scopeId', 'uuid')}`,
      ],
      ({ row }) => [{ by: row.role }, { by: row.validFrom }],
    )
  }
}

/** What hangs on a person. */
@Resolver(() => Person)
export class PersonRights {
  @FieldResolver(() => [RoleAssignment], {
    description: 'Roles given to her by hand; empty for everybody but herself and the administrators.',
  })
  roleAssignments(): RoleAssignment[] {
    return list<RoleAssignment, Person>(
      RoleAssignment,
      ({ row, parent, viewer }) => [sql`${row.personId} = ${parent.id}`, inForce(row, viewer.now)],
      ({ row }) => [{ by: row.role }],
      50,
    )
  }

  @FieldResolver(() => [Delegate], {
    description:
      'Organisations she acts for; empty for everybody but herself, co-delegates and the Integrationsbuero.',
  })
  delegations(): Delegate[] {
    return list<Delegate, Person>(
      Delegate,
      ({ row, parent, viewer }) => [sql`${row.personId} = ${parent.id}`, inForce(row, viewer.now)],
      ({ row }) => [{ by: row.validFrom }],
      50,
    )
  }
}

/** Roles given and taken. */
@Resolver()
export class RoleMutations {
  @Mutation(() => RoleAssignment, { nullable: true, description: 'Gives a role. Administrators only.' })
  async assignRole(
    @Arg('input', () => AssignRoleInput, { description: 'Whom, what and where.' }) input: AssignRoleInput,
    @Context() ctx: Ctx,
  ): Promise<RoleAssignment> {
    return ref(RoleAssignment, await assignRole(ctx, input))
  }

  @Mutation(() => RoleAssignment, { nullable: true, description: 'Ends a role. Administrators only.' })
  async withdrawRole(
    @Arg('id', () => ID, { description: 'Id of the RoleAssignment.' }) id: string,
    @Context() ctx: Ctx,
  ): Promise<RoleAssignment> {
    return ref(RoleAssignment, await withdrawRole(ctx, id))
  }
}
