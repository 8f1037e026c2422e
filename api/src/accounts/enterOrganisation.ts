import { changed, record } from '../audit/index.js'
import { enterOrganisationSchema } from '../contract/accounts.js'
import { actsSomewhereAs, check, DomainError, invalid, signedIn, type Ctx } from '../platform/index.js'
import { appointDelegate } from './appointDelegate.js'
import { describeOrganisation } from './describeOrganisation.js'
import { Organisation } from './Organisation.js'

/**
 * The Integrationsbuero enters an organisation for people who told it by telephone or on paper, with a first lead if there is one.
 * Errors: SIGN_IN_NEEDED, FORBIDDEN, INVALID_INPUT (ORGANISATION_EXISTS).
 */
export async function enterOrganisation(ctx: Ctx, input: unknown): Promise<string> {
  signedIn(ctx)
  if (!actsSomewhereAs(ctx, 'INTEGRATION_OFFICE')) throw new DomainError('FORBIDDEN')
  const { descriptions, lead, ...columns } = check(enterOrganisationSchema, input)
  // orders two entries of one name: a form sent twice, or two colleagues
  await ctx.db.query('select pg_advisory_xact_lock(hashtextextended(lower($1), 11))', [columns.name])
  const [known] = await ctx.db.query<unknown[]>(
    'select from organisation where lower(name) = lower($1) and removed_at is null limit 1',
    [columns.name],
  )
  if (known) throw invalid('name', 'ORGANISATION_EXISTS')
  const made = await ctx.db.insert(Organisation, columns)
  const id = String(made.identifiers[0]?.id)
  await describeOrganisation(ctx, id, descriptions)
  await record(ctx, {
    action: 'accounts.organisation.enterOrganisation',
    entity: 'Organisation',
    entityId: id,
    fields: Object.keys(columns),
  })
  await changed(ctx, 'Organisation', id)
  if (lead) await appointDelegate(ctx, { ...lead, organisationId: id, role: 'LEAD' })
  return id
}
