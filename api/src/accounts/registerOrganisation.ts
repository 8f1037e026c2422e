import { newProposalPath, organisationDeskPath } from '../contract/paths.js'
import { changed, record } from '../audit/index.js'
import { registerOrganisationSchema } from '../contract/accounts.js'
import { tell } from '../mail/index.js'
import { check, DomainError, signedIn, type Ctx } from '../platform/index.js'
import { describeOrganisation } from './describeOrganisation.js'
import { enterDelegate } from './enterDelegate.js'
import { integrationOfficeStaff } from './integrationOffice.js'
import { Organisation } from './Organisation.js'
import { Person } from './Person.js'

/**
 * Registers an organisation; who does so becomes its first lead and can hand in proposals at once. Sent twice, it is the same one.
 * Errors: SIGN_IN_NEEDED, PROFILE_INCOMPLETE, INVALID_INPUT.
 */
export async function registerOrganisation(ctx: Ctx, input: unknown): Promise<string> {
  const personId = signedIn(ctx)
  const { descriptions, ...columns } = check(registerOrganisationSchema, input)
  const person = await ctx.db.findOneOrFail(Person, {
    where: { id: personId },
    lock: { mode: 'pessimistic_write' },
  })
  if (!person.familyName) throw new DomainError('PROFILE_INCOMPLETE')
  const before = await ownOfThisName(ctx, personId, columns.name)
  if (before) return before
  const made = await ctx.db.insert(Organisation, { ...columns, isDemo: person.isDemo })
  const id = String(made.identifiers[0]?.id)
  await describeOrganisation(ctx, id, descriptions)
  await enterDelegate(ctx, id, personId, 'LEAD')
  await record(ctx, {
    action: 'accounts.organisation.registerOrganisation',
    entity: 'Organisation',
    entityId: id,
    fields: Object.keys(columns),
  })
  await changed(ctx, 'Organisation', id)
  const values = { organisation: columns.name }
  const about = { entity: 'Organisation', id }
  await tell(ctx, {
    template: 'accounts.organisationRegistered',
    to: personId,
    params: { values, link: newProposalPath },
    about,
  })
  await tell(ctx, {
    template: 'accounts.organisationToVerify',
    to: await integrationOfficeStaff(ctx),
    params: { values, link: organisationDeskPath(id) },
    about,
  })
  return id
}

/** A form sent twice finds what the first sending made: the person's row is locked meanwhile. */
async function ownOfThisName(ctx: Ctx, personId: string, name: string): Promise<string | undefined> {
  const [found] = await ctx.db.query<{ id: string }[]>(
    `select o.id from organisation o join delegate d on d.organisation_id = o.id and d.valid_to is null
      where d.person_id = $1 and lower(o.name) = lower($2) and o.removed_at is null limit 1`,
    [personId, name],
  )
  return found?.id
}
