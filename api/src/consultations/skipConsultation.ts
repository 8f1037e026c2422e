import { advance } from '../audit/index.js'
import { withReasonSchema } from '../contract/papers.js'
import { committeeName, inform } from '../papers/index.js'
import { check, clock, dayOf, DomainError, may, type Ctx } from '../platform/index.js'
import { closeTasks } from '../tasks/index.js'
import { Consultation } from './Consultation.js'
import { lockPaperOf } from './lockPaper.js'
import { openNext, waitForTheOthers } from './openNext.js'
import { endRoute } from './settleRoute.js'
import { consultationMachine } from './states.js'

/**
 * The clerk leaves a station out, with a reason that is shown. Was it its turn, the next one opens.
 * Errors: LAST_STATION when nobody would have dealt with the paper at all.
 */
export async function skipConsultation(ctx: Ctx, input: unknown): Promise<string> {
  const { id, reason } = check(withReasonSchema, input)
  const { paper, consultation } = await lockPaperOf(ctx, id)
  // who objected is owed a new decision
  if (consultation.source === 'REVIEW') {
    await may(ctx, 'skipConsultation', Consultation, id)
    throw new DomainError('REVIEW_NEEDED')
  }
  if (consultation.source === 'URGENCY') {
    await may(ctx, 'skipConsultation', Consultation, id)
    throw new DomainError('APPROVAL_NEEDED')
  }
  await advance(ctx, consultationMachine, id, 'skipConsultation', {
    reason,
    set: { dropReason: 'SKIPPED', routeReason: reason, concludedAt: clock.now() },
  })
  await closeTasks(ctx, { subject: { entity: 'Consultation', id } })
  if (consultation.state !== 'PLANNED' && paper.state === 'IN_CONSULTATION') {
    const step = await openNext(ctx, paper.id)
    if (step.kind === 'waiting') await waitForTheOthers(ctx, paper.id)
    if (step.kind === 'ended') {
      if (!(await ctx.db.existsBy(Consultation, { paperId: paper.id, state: 'CONCLUDED' })))
        throw new DomainError('LAST_STATION')
      await endRoute(ctx, paper, { decidedOn: dayOf(clock.now()), reason })
    }
  }
  const committee = await committeeName(ctx, consultation.committeeId ?? '')
  await inform(ctx, paper.id, 'consultations.changedRoute', {
    key: `consultations.skipped/${id}`,
    values: { committee },
    reason,
  })
  return id
}
