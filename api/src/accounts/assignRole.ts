import { doorPath, setUpPath, signInPath } from '../contract/paths.js'
import { IsNull } from 'typeorm'
import { record } from '../audit/index.js'
import { scopesOfRole, type AssignableRole, type ScopeKind } from '../contract/accounts.lists.js'
import { assignRoleSchema, inviteAdministratorSchema } from '../contract/accounts.js'
import { tell } from '../mail/index.js'
import {
  addDays,
  check,
  clock,
  dayOf,
  DomainError,
  holds,
  invalid,
  signedIn,
  type Ctx,
} from '../platform/index.js'
import { rightsChanged } from './loadViewer.js'
import { Person } from './Person.js'
import { personFor } from './personFor.js'
import { RoleAssignment } from './RoleAssignment.js'

/** A role as it is given. */
export interface GivenRole {
  personId: string
  role: AssignableRole
  scopeKind: ScopeKind
  scopeId: string | null
  validTo?: Date | null
}

/** An administrator gives a role, to a person known or named by address. Errors: SIGN_IN_NEEDED, FORBIDDEN, INVALID_INPUT. */
export async function assignRole(ctx: Ctx, input: unknown): Promise<string> {
  if (!holds(ctx.viewer, 'ADMINISTRATOR')) {
    signedIn(ctx)
    throw new DomainError('FORBIDDEN')
  }
  const { personId, person, until, ...given } = check(assignRoleSchema, input)
  if (until && until < dayOf(clock.now())) throw invalid('until', 'DATE_IN_PAST')
  if (personId && !(await ctx.db.existsBy(Person, { id: personId, erasedAt: IsNull() })))
    throw new DomainError('NOT_FOUND')
  const whose = personId ?? (person ? await personFor(ctx, person) : undefined)
  if (!whose) throw invalid('person', 'REQUIRED')
  return giveRole(ctx, { ...given, personId: whose, validTo: until ? startOfDay(addDays(until, 1)) : null })
}

/** Writes an assignment, audits it and tells the person. Who may do so is decided by the caller (verb, seed, command line). */
export async function giveRole(ctx: Ctx, given: GivenRole): Promise<string> {
  const { personId, role, scopeKind, scopeId } = given
  if (!scopesOfRole[role].includes(scopeKind)) throw invalid('scopeKind', 'ROLE_SCOPE_MISMATCH')
  if ((scopeKind === 'INSTALLATION') !== (scopeId === null)) throw invalid('scopeId', 'ROLE_SCOPE_MISMATCH')
  await ctx.db.query('select id from person where id = $1 for update', [personId])
  const now = clock.now()
  const [held] = await ctx.db.query<{ id: string }[]>(
    `select id from role_assignment where person_id = $1 and role = $2 and scope_id is not distinct from $3::uuid
       and (valid_to is null or valid_to > $4) limit 1`,
    [personId, role, scopeId, now],
  )
  if (held) throw invalid('role', 'ROLE_ALREADY_HELD')
  const made = await ctx.db.insert(RoleAssignment, { ...given, validFrom: now })
  const id = String(made.identifiers[0]?.id)
  await rightsChanged(ctx, personId)
  await record(ctx, { action: 'accounts.role.assignRole', entity: 'RoleAssignment', entityId: id })
  await tell(ctx, {
    template: 'accounts.roleAssigned',
    to: personId,
    params: { values: { role: { text: `accounts.roles.${role}` } }, link: roleHome(role, scopeId) },
    about: { entity: 'RoleAssignment', id },
  })
  return id
}

/** Where the work of a role begins; who is not signed in is asked to on the way. */
function roleHome(role: AssignableRole, scopeId: string | null): string {
  if (role === 'DOOR' && scopeId) return doorPath(scopeId)
  return role === 'ADMINISTRATOR' ? setUpPath : signInPath()
}

/** The command line makes the first administrator; asked again, it mails again. Errors: INVALID_INPUT. */
export async function inviteAdministrator(ctx: Ctx, input: unknown): Promise<string> {
  if (!holds(ctx.viewer, 'SYSTEM')) throw new DomainError('FORBIDDEN')
  const { email, locale } = check(inviteAdministratorSchema, input)
  const personId = await personFor(ctx, { email, locale })
  const held = await ctx.db.findOneBy(RoleAssignment, { personId, role: 'ADMINISTRATOR', validTo: IsNull() })
  if (!held)
    await giveRole(ctx, { personId, role: 'ADMINISTRATOR', scopeKind: 'INSTALLATION', scopeId: null })
  else
    await tell(ctx, {
      template: 'accounts.roleAssigned',
      to: personId,
      params: { values: { role: { text: 'accounts.roles.ADMINISTRATOR' } }, link: setUpPath },
      about: { entity: 'RoleAssignment', id: held.id },
    })
  return personId
}

/** The instant a day begins in Germany. */
function startOfDay(day: string): Date {
  const midnight = new Date(`${day}T00:00:00Z`)
  const clockThere = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Berlin',
    hour: '2-digit',
    hourCycle: 'h23',
  })
  // the hour there when it is midnight in Greenwich is how far Germany is ahead
  return new Date(midnight.getTime() - Number(clockThere.format(midnight)) * 3_600_000)
}
