import { IsNull, type FindOptionsWhere } from 'typeorm'
import type { Ctx } from '../platform/index.js'
import { Delegate } from './Delegate.js'
import type { DelegateRole } from './kinds.js'

/** People who act for an organisation now. */
export async function delegatesOf(
  ctx: Ctx,
  organisationId: string,
  role?: DelegateRole,
): Promise<Delegate[]> {
  const where: FindOptionsWhere<Delegate> = { organisationId, validTo: IsNull(), ...(role ? { role } : {}) }
  return ctx.db.find(Delegate, { where, order: { validFrom: 'ASC', id: 'ASC' } })
}
