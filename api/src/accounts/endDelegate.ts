import { organisationDeskPath } from '../contract/paths.js'
import { changed, record } from '../audit/index.js'
import { tell } from '../mail/index.js'
import { clock, DomainError, isUuid, may, type Ctx } from '../platform/index.js'
import { Delegate } from './Delegate.js'
import { delegatesOf } from './delegatesOf.js'
import { integrationOfficeStaff } from './integrationOffice.js'
import { rightsChanged } from './loadViewer.js'
import { nameOf } from './names.js'
import { Organisation } from './Organisation.js'
import { Person } from './Person.js'

/** A delegate stops acting for the organisation. Errors: NOT_FOUND, FORBIDDEN. Returns the organisation's id. */
export const leaveOrganisation = (ctx: Ctx, id: string): Promise<string> =>
  endDelegate(ctx, 'leaveOrganisation', id)

/** A lead or the Integrationsbuero ends someone else's acting. Errors: NOT_FOUND, FORBIDDEN. Returns the organisation's id. */
export const removeDelegate = (ctx: Ctx, id: string): Promise<string> =>
  endDelegate(ctx, 'removeDelegate', id)

async function endDelegate(
  ctx: Ctx,
  verb: 'leaveOrganisation' | 'removeDelegate',
  id: string,
): Promise<string> {
  // the organisation before the delegate: two who leave at once would else wait for each other
  if (isUuid(id))
    await ctx.db.query(
      'select o.id from organisation o join delegate d on d.organisation_id = o.id where d.id = $1 for update of o',
      [id],
    )
  await may(ctx, verb, Delegate, id)
  const delegate = await ctx.db.findOneByOrFail(Delegate, { id })
  const { organisationId, personId } = delegate
  if (delegate.validTo) throw new DomainError('NOT_FOUND')
  await ctx.db.update(Delegate, { id }, { validTo: clock.now() })
  await rightsChanged(ctx, personId)
  await record(ctx, {
    action: `accounts.organisation.${verb}`,
    entity: 'Delegate',
    entityId: id,
    fields: ['validTo'],
  })
  await changed(ctx, 'Organisation', organisationId)
  await passOnLead(ctx, organisationId)
  await tellOthers(ctx, organisationId, personId)
  return organisationId
}

/** An organisation without a lead could invite nobody: who has been there longest leads on. */
async function passOnLead(ctx: Ctx, organisationId: string): Promise<void> {
  const left = await delegatesOf(ctx, organisationId)
  const [eldest] = left
  if (!eldest || left.some((delegate) => delegate.role === 'LEAD')) return
  await ctx.db.update(Delegate, { id: eldest.id }, { role: 'LEAD' })
  await record(ctx, {
    action: 'accounts.organisation.passOnLead',
    entity: 'Delegate',
    entityId: eldest.id,
    fields: ['role'],
  })
  await rightsChanged(ctx, eldest.personId)
}

async function tellOthers(ctx: Ctx, organisationId: string, personId: string): Promise<void> {
  const [organisation, person, left] = [
    await ctx.db.findOneByOrFail(Organisation, { id: organisationId }),
    await ctx.db.findOneByOrFail(Person, { id: personId }),
    await delegatesOf(ctx, organisationId),
  ]
  const about = { entity: 'Organisation', id: organisationId }
  await tell(ctx, {
    template: 'accounts.delegateLeft',
    to: [personId, ...left.filter((d) => d.role === 'LEAD').map((d) => d.personId)],
    params: { values: { name: nameOf(person), organisation: organisation.name } },
    about,
  })
  if (left.length > 0) return
  await tell(ctx, {
    template: 'accounts.noDelegateLeft',
    to: await integrationOfficeStaff(ctx),
    params: {
      values: { organisation: organisation.name },
      link: organisationDeskPath(organisationId),
    },
    about,
  })
}
