import { record } from '../audit/index.js'
import { tell } from '../mail/index.js'
import { clock, DomainError, may, type Ctx } from '../platform/index.js'
import { rightsChanged } from './loadViewer.js'
import { RoleAssignment } from './RoleAssignment.js'

const administrators = 4_117_202 // any number; orders withdrawals, so that two cannot each take the other's

/** An administrator ends an assigned role; it ends everywhere within seconds. Errors: NOT_FOUND, FORBIDDEN, LAST_ADMINISTRATOR. */
export async function withdrawRole(ctx: Ctx, id: string): Promise<string> {
  await ctx.db.query('select pg_advisory_xact_lock($1)', [administrators])
  await may(ctx, 'withdrawRole', RoleAssignment, id)
  const now = clock.now()
  const assignment = await ctx.db.findOneByOrFail(RoleAssignment, { id })
  if (assignment.validTo && assignment.validTo <= now) throw new DomainError('NOT_FOUND')
  if (assignment.role === 'ADMINISTRATOR' && !(await anotherAdministrator(ctx, assignment, now)))
    throw new DomainError('LAST_ADMINISTRATOR')
  await endRole(ctx, assignment)
  return id
}

/** Ends an assignment, audits it and tells the person. Who may do so is decided by the caller. */
export async function endRole(ctx: Ctx, assignment: RoleAssignment): Promise<void> {
  const { id } = assignment
  await ctx.db.update(RoleAssignment, { id }, { validTo: clock.now() })
  await rightsChanged(ctx, assignment.personId)
  await record(ctx, {
    action: 'accounts.role.withdrawRole',
    entity: 'RoleAssignment',
    entityId: id,
    fields: ['validTo'],
  })
  await tell(ctx, {
    template: 'accounts.roleWithdrawn',
    to: assignment.personId,
    params: { values: { role: { text: `accounts.roles.${assignment.role}` } } },
    about: { entity: 'RoleAssignment', id },
  })
}

/** Lets an assignment end on another day, because what it is for was moved. */
export async function prolongRole(ctx: Ctx, { id, personId }: RoleAssignment, validTo: Date): Promise<void> {
  await ctx.db.update(RoleAssignment, { id }, { validTo })
  await rightsChanged(ctx, personId)
  await record(ctx, {
    action: 'accounts.role.prolong',
    entity: 'RoleAssignment',
    entityId: id,
    fields: ['validTo'],
  })
}

async function anotherAdministrator(ctx: Ctx, { personId }: RoleAssignment, now: Date): Promise<boolean> {
  const others = await ctx.db.query<unknown[]>(
    `select from role_assignment where role = 'ADMINISTRATOR' and person_id <> $1 and valid_from <= $2
       and (valid_to is null or valid_to > $2) limit 1`,
    [personId, now],
  )
  return others.length > 0
}
