import { record } from '../audit/index.js'
import { idField } from '../contract/fields.js'
import { proposalLimits } from '../contract/papers.js'
import { FieldOfAction, Measure } from '../goals/index.js'
import { paperVerbs, Proposal } from '../papers/index.js'
import { check, DomainError, may, type Ctx } from '../platform/index.js'
import { MeasureEvaluation } from './MeasureEvaluation.js'

/** Begins a proposal of the Integrationsbuero that strengthens a measure: its words, and why. Errors: NOT_STRENGTHENED, NO_INTEGRATION_OFFICE. */
export async function draftFollowUp(ctx: Ctx, input: unknown): Promise<string> {
  const id = check(idField, input)
  const evaluation = await ctx.db.findOneBy(MeasureEvaluation, { id })
  if (!evaluation) throw new DomainError('NOT_FOUND')
  const measure = await ctx.db.findOneByOrFail(Measure, { id: evaluation.measureId })
  await may(ctx, 'draftFollowUp', FieldOfAction, measure.fieldId)
  if (evaluation.verdict !== 'STRENGTHEN') throw new DomainError('NOT_STRENGTHENED')
  const [office] = await ctx.db.query<{ id: string; body_id: string }[]>(
    `select o.id, o.body_id from office o join body b on b.id = o.body_id
      where b.district_id is null and o.is_integration_office and o.removed_at is null order by o.created_at limit 1`,
  )
  if (!office) throw new DomainError('NO_INTEGRATION_OFFICE')
  const proposalId = await paperVerbs.startDraft(ctx, { language: 'de', officeId: office.id })
  const { revision } = await ctx.db.findOneByOrFail(Proposal, { id: proposalId })
  const { title, what, why } = proposalLimits
  await paperVerbs.saveDraft(ctx, {
    id: proposalId,
    revision,
    fields: {
      title: measure.text.slice(0, title),
      what: measure.text.slice(0, what),
      why: evaluation.evidence.slice(0, why),
      bodyIds: [office.body_id],
      goals: [{ measureId: measure.id }],
    },
  })
  await record(ctx, { action: 'strategy.followUp.draft', entity: 'Proposal', entityId: proposalId })
  return proposalId
}
