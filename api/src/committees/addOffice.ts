import { changed, record } from '../audit/index.js'
import { addOfficeSchema } from '../contract/committees.js'
import { check, may, type Ctx } from '../platform/index.js'
import { Body } from './Body.js'
import { InstitutionName } from './InstitutionName.js'
import { Office } from './Office.js'

/** An administrator enters an office of a Body. Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT. */
export async function addOffice(ctx: Ctx, input: unknown): Promise<string> {
  const { name, ...office } = check(addOfficeSchema, input)
  await may(ctx, 'addOffice', Body, office.bodyId)
  const made = await ctx.db.insert(Office, office)
  const id = String(made.identifiers[0]?.id)
  await ctx.db.insert(InstitutionName, { officeId: id, name })
  await record(ctx, { action: 'committees.office.addOffice', entity: 'Office', entityId: id })
  await changed(ctx, 'Body', office.bodyId)
  return id
}
