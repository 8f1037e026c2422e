import { Field, ID, ObjectType } from 'type-graphql'
import { enumOf, pick, raw, roles, sql, type Sql } from '../platform/index.js'
import { ScopeKind } from './kinds.js'
import { heldSql, type DerivationScope } from './loadViewer.js'
import { Organisation } from './Organisation.js'
import { RoleAssignment } from './RoleAssignment.js'

/** Every role there is. */
export const Role = enumOf(roles, 'Role', 'Every role a viewer can have.')

/** A role someone holds now, wherever it comes from: assigned, or derived from memberships and delegates. */
@ObjectType('HeldRole', {
  description: 'A role someone holds now: assigned, or following from memberships and delegates.',
})
export class HeldRole {
  @Field(() => Role, { description: 'The role.' })
  role: keyof typeof Role

  @Field(() => ScopeKind, { description: 'What it is limited to.' })
  scopeKind: ScopeKind

  @Field(() => ID, { nullable: true, description: 'Id of that; null for the installation.' })
  scopeId: string | null

  @Field(() => String, { nullable: true, description: 'Name of that today; null for the installation.' })
  scopeName: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Who lent it while away, by name; null for a role of one’s own.',
  })
  lentBy: string | null
}

type Naming = (scopeId: Sql, today: Sql) => Sql
const namings: Naming[] = []

/** A module above says how a scope of its own is called (a committee, a Body): SQL of a text, null where it is not its own. Told once, at load. */
export function nameScopes(naming: Naming): void {
  namings.push(naming)
}

/** SQL of how a Body, committee, office or organisation is called today; null where there is no such thing. */
export function scopeNameSql(scope: Sql, today: Sql): Sql {
  const organisation = pick(
    Organisation,
    (o) => o.name,
    (o) => sql`${o.id} = ${scope}`,
  )
  return sql`coalesce(${[organisation, ...namings.map((naming) => naming(scope, today))]})`
}

/** Select of a person's roles in the form of HeldRole. */
export function heldRolesSql(at: DerivationScope): Sql {
  const scope = raw('held.scope')
  const assigned = pick(
    RoleAssignment,
    (r) => r.scopeKind,
    (r) => sql`${r.scopeId} = ${scope} and ${r.role} = held.role`,
    (r) => r.id,
  )
  return sql`select distinct held.role as "role", held.scope as "scopeId",
    case when held.scope is null then 'INSTALLATION' when held.role = 'DELEGATE' then 'ORGANISATION'
         when held.role in ('MEMBER', 'CHAIR', 'KEEPER') then 'COMMITTEE' else ${assigned} end as "scopeKind",
    ${scopeNameSql(scope, at.today)} as "scopeName", lender.name as "lentBy"
    from (${heldSql(at)}) held left join person_name lender on lender.id = held.lender
    where held.role <> 'DESK' order by 1, 4`
}
