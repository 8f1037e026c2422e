import { changed, record } from '../audit/index.js'
import { changeOrganisationSchema } from '../contract/accounts.js'
import { check, may, type Ctx } from '../platform/index.js'
import { describeOrganisation } from './describeOrganisation.js'
import { Organisation } from './Organisation.js'

/** Changes what an organisation says of itself. Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT. */
export async function changeOrganisation(ctx: Ctx, input: unknown): Promise<string> {
  const { id, descriptions, ...columns } = check(changeOrganisationSchema, input)
  await may(ctx, 'changeOrganisation', Organisation, id)
  await ctx.db.update(Organisation, { id }, columns)
  await describeOrganisation(ctx, id, descriptions)
  await record(ctx, {
    action: 'accounts.organisation.changeOrganisation',
    entity: 'Organisation',
    entityId: id,
    fields: Object.keys(columns),
  })
  await changed(ctx, 'Organisation', id)
  return id
}
