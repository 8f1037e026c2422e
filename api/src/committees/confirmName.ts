import { record } from '../audit/index.js'
import { may, type Ctx } from '../platform/index.js'
import { InstitutionName } from './InstitutionName.js'

/** An administrator confirms a name whose days were assumed. Errors: NOT_FOUND, FORBIDDEN. */
export async function confirmName(ctx: Ctx, id: string): Promise<string> {
  await may(ctx, 'confirmName', InstitutionName, id)
  await ctx.db.update(InstitutionName, { id }, { confirmed: true })
  await record(ctx, {
    action: 'committees.name.confirmName',
    entity: 'InstitutionName',
    entityId: id,
    fields: ['confirmed'],
  })
  return id
}
