import { changed, record } from '../audit/index.js'
import { changeDelegateRoleSchema } from '../contract/accounts.js'
import { check, DomainError, may, type Ctx } from '../platform/index.js'
import { Delegate } from './Delegate.js'
import { rightsChanged } from './loadViewer.js'

/** Makes a delegate a lead or a lead a delegate. Errors: NOT_FOUND, FORBIDDEN. */
export async function changeDelegateRole(ctx: Ctx, input: unknown): Promise<string> {
  const { id, role } = check(changeDelegateRoleSchema, input)
  await may(ctx, 'changeDelegateRole', Delegate, id)
  const delegate = await ctx.db.findOneByOrFail(Delegate, { id })
  if (delegate.validTo) throw new DomainError('NOT_FOUND')
  if (delegate.role === role) return id
  await ctx.db.update(Delegate, { id }, { role })
  await rightsChanged(ctx, delegate.personId)
  await record(ctx, {
    action: 'accounts.organisation.changeDelegateRole',
    entity: 'Delegate',
    entityId: id,
    fields: ['role'],
  })
  await changed(ctx, 'Organisation', delegate.organisationId)
  return id
}
