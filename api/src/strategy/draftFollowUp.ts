import { record } from '../audit/index.js'
import { idField } from '../contract/fields.js'
import { FieldOfAction, Measure } from '../goals/index.js'
import { check, DomainError, may, type Ctx } from '../platform/index.js'
import { draftProposal, officeOfKreis } from './draftProposal.js'
import { MeasureEvaluation } from './MeasureEvaluation.js'

/** Begins a proposal of the Integrationsbuero that strengthens a measure: its words, and why. Errors: NOT_STRENGTHENED, NO_INTEGRATION_OFFICE. */
export async function draftFollowUp(ctx: Ctx, input: unknown): Promise<string> {
  const id = check(idField, input)
  const evaluation = await ctx.db.findOneBy(MeasureEvaluation, { id })
  if (!evaluation) throw new DomainError('NOT_FOUND')
  const measure = await ctx.db.findOneByOrFail(Measure, { id: evaluation.measureId })
  await may(ctx, 'draftFollowUp', FieldOfAction, measure.fieldId)
  if (evaluation.verdict !== 'STRENGTHEN') throw new DomainError('NOT_STRENGTHENED')
  const office = await officeOfKreis(ctx)
  const proposalId = await draftProposal(
    ctx,
    { officeId: office.id, bodyId: office.bodyId },
    { title: measure.text, what: measure.text, why: evaluation.evidence, goal: { measureId: measure.id } },
  )
  await record(ctx, { action: 'strategy.followUp.draft', entity: 'Proposal', entityId: proposalId })
  return proposalId
}
