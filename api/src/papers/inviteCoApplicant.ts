import { Organisation } from '../accounts/index.js'
import { changed, record } from '../audit/index.js'
import { inviteCoApplicantSchema } from '../contract/papers.js'
import { proposalPath } from '../contract/paths.js'
import { tell } from '../mail/index.js'
import { addDays, check, clock, dayOf, invalid, may, type Ctx } from '../platform/index.js'
import { openTask } from '../tasks/index.js'
import { days } from './deadlines.js'
import { Proposal } from './Proposal.js'
import { CoApplicant } from './ProposalParts.js'
import { ProposalText } from './ProposalText.js'

/** Asks another organisation to apply together. Asking twice asks once; one that declined can be asked again. */
export async function inviteCoApplicant(ctx: Ctx, input: unknown): Promise<string> {
  const { proposalId, organisationId } = check(inviteCoApplicantSchema, input)
  await may(ctx, 'inviteCoApplicant', Proposal, proposalId)
  const proposal = await ctx.db.findOneByOrFail(Proposal, { id: proposalId })
  if (proposal.state === 'WITHDRAWN') throw invalid('proposalId', 'INVALID_VALUE')
  if (proposal.organisationId === organisationId) throw invalid('organisationId', 'ALREADY_APPLIES')
  if (!(await ctx.db.existsBy(Organisation, { id: organisationId })))
    throw invalid('organisationId', 'UNKNOWN_CHOICE')
  const known = await ctx.db.findOneBy(CoApplicant, { proposalId, organisationId })
  if (known?.state === 'ACCEPTED') throw invalid('organisationId', 'ALREADY_APPLIES')
  if (known?.state === 'INVITED') return proposalId
  if (known) await ctx.db.delete(CoApplicant, { id: known.id })
  const made = await ctx.db.insert(CoApplicant, { proposalId, organisationId, state: 'INVITED' })
  const asked = await askedBy(ctx, proposalId, organisationId)
  await openTask(ctx, {
    kind: 'papers.answerCoApplication',
    subject: { entity: 'CoApplicant', id: String(made.identifiers[0]?.id) },
    assignee: `DELEGATE@${organisationId}`,
    due: addDays(dayOf(clock.now()), days.answer),
    params: { title: asked.title, path: proposalPath(proposalId) },
  })
  await tell(ctx, {
    template: 'papers.coApplicantInvited',
    to: asked.delegates,
    params: {
      values: { organisation: asked.asker, title: asked.title || '…' },
      link: proposalPath(proposalId),
      until: addDays(dayOf(clock.now()), days.answer),
    },
    about: { entity: 'Proposal', id: proposalId },
    key: `papers.coApplicantInvited/${proposalId}/${organisationId}/${clock.now().toISOString()}`,
  })
  await record(ctx, { action: 'papers.proposal.inviteCoApplicant', entity: 'Proposal', entityId: proposalId })
  await changed(ctx, 'Proposal', proposalId)
  return proposalId
}

/** Who asks for what, and the people who act for the organisation that is asked. */
export async function askedBy(
  ctx: Ctx,
  proposalId: string,
  organisationId: string,
): Promise<{ asker: string; title: string; delegates: string[] }> {
  const delegates = await ctx.db.query<{ id: string }[]>(
    'select person_id as id from delegate where organisation_id = $1 and valid_to is null order by 1',
    [organisationId],
  )
  const [asker] = await ctx.db.query<{ name: string }[]>(
    `select coalesce(
       (select o.name from organisation o where o.id = pr.organisation_id),
       (select concat_ws(' ', nullif(p.given_name, ''), p.family_name) from person p
          where p.id = coalesce(pr.author_id, $2))) as name
       from proposal pr where pr.id = $1`,
    [proposalId, ctx.viewer.personId],
  )
  const { title } = await ctx.db.findOneOrFail(ProposalText, {
    where: { proposalId },
    order: { version: 'DESC' },
  })
  return { asker: asker?.name ?? '', title, delegates: delegates.map(({ id }) => id) }
}
