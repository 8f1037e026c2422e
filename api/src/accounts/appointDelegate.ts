import { signInPath } from '../contract/paths.js'
import { record } from '../audit/index.js'
import { appointDelegateSchema } from '../contract/accounts.js'
import { tell } from '../mail/index.js'
import { check, invalid, may, type Ctx } from '../platform/index.js'
import { enterDelegate } from './enterDelegate.js'
import { Organisation } from './Organisation.js'
import { personFor } from './personFor.js'

/** The Integrationsbuero enters a delegate, as when the last one has left. Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT (ALREADY_DELEGATE). */
export async function appointDelegate(ctx: Ctx, input: unknown): Promise<string> {
  const { organisationId, role, ...someone } = check(appointDelegateSchema, input)
  await may(ctx, 'appointDelegate', Organisation, organisationId)
  const personId = await personFor(ctx, someone)
  const { id, wasBefore } = await enterDelegate(ctx, organisationId, personId, role)
  if (wasBefore) throw invalid('email', 'ALREADY_DELEGATE')
  await record(ctx, { action: 'accounts.organisation.appointDelegate', entity: 'Delegate', entityId: id })
  const organisation = await ctx.db.findOneByOrFail(Organisation, { id: organisationId })
  await tell(ctx, {
    template: 'accounts.delegateAppointed',
    to: personId,
    params: { values: { organisation: organisation.name }, link: signInPath() },
    about: { entity: 'Organisation', id: organisationId },
  })
  return id
}
