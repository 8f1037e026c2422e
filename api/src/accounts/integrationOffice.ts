import { clock, type Ctx } from '../platform/index.js'

/** Ids of all who work in an Integrationsbuero today: they are told what nobody else would look after. */
export async function integrationOfficeStaff(ctx: Ctx): Promise<string[]> {
  const staff = await ctx.db.query<{ id: string }[]>(
    `select distinct person_id as id from role_assignment
      where role = 'INTEGRATION_OFFICE' and valid_from <= $1 and (valid_to is null or valid_to > $1)`,
    [clock.now()],
  )
  return staff.map(({ id }) => id)
}
