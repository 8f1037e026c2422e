import { record } from '../audit/index.js'
import { startDraftSchema } from '../contract/papers.js'
import {
  actsAs,
  actsSomewhereAs,
  check,
  DomainError,
  invalid,
  signedIn,
  type Ctx,
} from '../platform/index.js'
import { Proposal } from './Proposal.js'
import { ProposalText } from './ProposalText.js'
import { speaksForGroup } from './speaksForGroup.js'

/** Begins a draft for an organisation, a Fraktion, an office, or oneself; the Integrationsbuero also for someone who tells it. */
export async function startDraft(ctx: Ctx, input: unknown): Promise<string> {
  const personId = signedIn(ctx)
  const given = check(startDraftSchema, input)
  if ([given.organisationId, given.groupId, given.officeId].filter((id) => id !== null).length > 1)
    throw invalid('organisationId', 'UNKNOWN_CHOICE')
  const onBehalf = given.toldBy !== null
  if (onBehalf && !actsSomewhereAs(ctx, 'INTEGRATION_OFFICE')) throw new DomainError('FORBIDDEN')
  if (given.organisationId && !onBehalf && !ctx.viewer.organisationIds.includes(given.organisationId))
    throw new DomainError('FORBIDDEN')
  if (given.groupId) await speaksForGroup(ctx, given.groupId, personId)
  if (given.officeId && !(await speaksForOffice(ctx, given.officeId))) throw new DomainError('FORBIDDEN')
  const made = await ctx.db.insert(Proposal, {
    state: 'DRAFT',
    way: given.groupId ? 'GROUP_MOTION' : given.officeId ? 'ADMINISTRATION' : null,
    language: given.language,
    organisationId: given.organisationId,
    groupId: given.groupId,
    officeId: given.officeId,
    authorId: onBehalf ? null : personId,
    enteredById: onBehalf ? personId : null,
    toldBy: given.toldBy,
    isDemo: await actsInDemo(ctx, personId),
  })
  const id = String(made.identifiers[0]?.id)
  await ctx.db.insert(ProposalText, {
    proposalId: id,
    version: 1,
    language: given.language,
    origin: 'AUTHOR',
  })
  await record(ctx, { action: 'papers.proposal.startDraft', entity: 'Proposal', entityId: id })
  return id
}

/** Who works in an office speaks for it; for an Integrationsbuero, who has its role in the body. */
async function speaksForOffice(ctx: Ctx, officeId: string): Promise<boolean> {
  if (actsAs(ctx, 'OFFICE', officeId)) return true
  const [office] = await ctx.db.query<{ body_id: string }[]>(
    'select body_id from office where id = $1 and is_integration_office and removed_at is null',
    [officeId],
  )
  return office !== undefined && actsAs(ctx, 'INTEGRATION_OFFICE', office.body_id)
}

/** What demo people write is demo too. */
export async function actsInDemo(ctx: Ctx, personId: string): Promise<boolean> {
  const [person] = await ctx.db.query<{ demo: boolean }[]>(
    'select is_demo as demo from person where id = $1',
    [personId],
  )
  return person?.demo ?? false
}
