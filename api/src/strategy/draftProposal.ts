import { proposalLimits } from '../contract/papers.js'
import { paperVerbs, Proposal } from '../papers/index.js'
import { DomainError, type Ctx } from '../platform/index.js'

/** What a proposal drafted out of the strategy begins with. */
export interface Beginning {
  title: string
  what: string
  why: string
  goal: { measureId: string } | { annualGoalId: string } | { guidingGoalId: string } | { fieldId: string }
}

/** The Integrationsbuero of the Kreis and its body. Errors: NO_INTEGRATION_OFFICE. */
export async function officeOfKreis(ctx: Ctx): Promise<{ id: string; bodyId: string }> {
  const [office] = await ctx.db.query<{ id: string; bodyId: string }[]>(
    `select o.id, o.body_id as "bodyId" from office o join body b on b.id = o.body_id
      where b.district_id is null and o.is_integration_office and o.removed_at is null order by o.created_at limit 1`,
  )
  if (!office) throw new DomainError('NO_INTEGRATION_OFFICE')
  return office
}

/** Begins a proposal to the body: of an office, or without one of whoever begins it. */
export async function draftProposal(
  ctx: Ctx,
  { officeId, bodyId }: { officeId: string | null; bodyId: string },
  { title, what, why, goal }: Beginning,
): Promise<string> {
  const id = await paperVerbs.startDraft(ctx, { language: 'de', officeId })
  const { revision } = await ctx.db.findOneByOrFail(Proposal, { id })
  const fields = {
    title: title.slice(0, proposalLimits.title),
    what: what.slice(0, proposalLimits.what),
    why: why.slice(0, proposalLimits.why),
    bodyIds: [bodyId],
    goals: [goal],
  }
  await paperVerbs.saveDraft(ctx, { id, revision, fields })
  return id
}
