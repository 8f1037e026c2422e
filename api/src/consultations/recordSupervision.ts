import { advance } from '../audit/index.js'
import { recordSupervisionSchema } from '../contract/consultations.js'
import { committeeName, inform, paperMachine } from '../papers/index.js'
import { check, clock, dayOf, invalid, may, type Ctx } from '../platform/index.js'
import { closeTasks } from '../tasks/index.js'
import { Consultation } from './Consultation.js'
import { suspensionMachine } from './states.js'
import { Suspension } from './Suspension.js'
import { tellFollowers } from './suspensions.js'
import { lockPaperOf } from './lockPaper.js'

/** The supervisory authority has spoken on a resolution its body stood by (§ 54 (2) GO NRW): it holds, or it is lifted and the paper rejected. */
export async function recordSupervision(ctx: Ctx, input: unknown): Promise<string> {
  const { id, upheld, decidedOn, reason } = check(recordSupervisionSchema, input)
  await may(ctx, 'recordSupervision', Suspension, id, { lock: false })
  const { reviewId } = await ctx.db.findOneByOrFail(Suspension, { id })
  const { paper } = await lockPaperOf(ctx, reviewId)
  // what the body decided anew may just have been recorded
  const { resolutionId, decidedAnewId, suspendedOn } = await ctx.db.findOneByOrFail(Suspension, { id })
  await advance(ctx, suspensionMachine, id, upheld ? 'upholdResolution' : 'recordSupervision', {
    consequence: true,
    reason,
    set: { endedOn: decidedOn, supervision: reason },
  })
  if (decidedOn > dayOf(clock.now())) throw invalid('decidedOn', 'DATE_IN_FUTURE')
  if (decidedOn < suspendedOn) throw invalid('decidedOn', 'BEFORE_DECISION')
  const { committeeId, isPublic } = await ctx.db.findOneByOrFail(Consultation, { id: reviewId })
  if (!upheld)
    await advance(ctx, paperMachine, paper.id, 'annulResolution', {
      consequence: true,
      reason: isPublic ? reason : null,
      set: { resultText: null, settledOn: decidedOn },
    })
  await closeTasks(ctx, { subject: { entity: 'Suspension', id } })
  const state = upheld ? 'CONFIRMED' : 'LIFTED'
  await tellFollowers(ctx, { resolutionId, decidedAnewId, state, reason })
  await inform(ctx, paper.id, 'consultations.suspension', {
    key: `consultations.supervision/${id}`,
    values: {
      committee: await committeeName(ctx, committeeId ?? ''),
      state: { text: `consultations.states.suspension.${state}` },
    },
    reason: isPublic ? reason : null,
    applicantsOnly: !isPublic,
  })
  return id
}
