import { advance } from '../audit/index.js'
import type { RecordOutcome } from '../contract/consultations.js'
import type { DropReason } from '../contract/consultations.lists.js'
import { resultOf, unfinished } from '../contract/route.js'
import { committeeName, inform, settle, type FinalState, type Paper } from '../papers/index.js'
import { clock, type Ctx } from '../platform/index.js'
import { closeTasks } from '../tasks/index.js'
import { Consultation } from './Consultation.js'
import { forwardToDistrict } from './forwardToDistrict.js'
import { noticeOf } from './noticeOf.js'
import { Resolution } from './Resolution.js'
import { Route } from './Route.js'
import { consultationMachine } from './states.js'
import { endSuspension } from './suspensions.js'
import { Transfer } from './Transfer.js'
import { endUrgency } from './urgency.js'

/** What a paper ends as when its body said yes to it or to a part of it. */
export const adopted: readonly Paper['state'][] = ['ADOPTED', 'ADOPTED_AMENDED', 'PARTLY_ADOPTED']

/** The last station settles: a decision by its outcome, otherwise the paper was noted. What was not reached falls away. */
export async function settleRoute(
  ctx: Ctx,
  paper: Paper,
  last: Consultation,
  given: RecordOutcome,
): Promise<void> {
  const state = await endRoute(ctx, paper, given)
  const notice = await noticeOf(ctx, last, given)
  const result = { text: `papers.states.paper.${state}` }
  await inform(ctx, paper.id, 'consultations.settled', { ...notice, values: { ...notice.values, result } })
  const route = await ctx.db.findOneBy(Route, { paperId: paper.id })
  // what was decided anew was sent to the Kreis the first time
  const sent = await ctx.db.existsBy(Transfer, { paperId: paper.id })
  if (route?.forwardsToDistrict && adopted.includes(state) && !sent) await forwardToDistrict(ctx, paper)
}

/** Drops what is left and copies the deciding station's result onto the paper. */
export async function endRoute(
  ctx: Ctx,
  paper: Paper,
  given: Pick<RecordOutcome, 'decidedOn' | 'reason'>,
): Promise<FinalState> {
  await dropRest(ctx, paper.id, 'NEVER_REACHED')
  const { state, station: decided } = resultOf(await ctx.db.findBy(Consultation, { paperId: paper.id }))
  const resolution = decided ? await ctx.db.findOneBy(Resolution, { consultationId: decided.id }) : null
  await settle(ctx, paper.id, {
    state,
    text: decided?.isPublic ? (resolution?.text ?? null) : null,
    decidedOn: resolution?.decidedOn ?? given.decidedOn,
    committeeName: resolution?.committeeName ?? (await committeeName(ctx, decided?.committeeId ?? '')),
    // taking a motion back needs its reason; the history shows it to those inside alone
    reason: decided?.isPublic || state === 'WITHDRAWN' ? given.reason : null,
  })
  if (decided && resolution)
    await endUrgency(ctx, paper.id, { decided, state, decidedOn: resolution.decidedOn })
  if (decided && resolution) await endSuspension(ctx, paper.id, { state, decided, resolution })
  return state
}

/** Drops the stations that have not ended. */
export async function dropRest(ctx: Ctx, paperId: string, dropReason: DropReason): Promise<void> {
  const rest = unfinished(await ctx.db.findBy(Consultation, { paperId }))
  for (const { id } of rest) {
    await advance(ctx, consultationMachine, id, 'dropConsultation', {
      consequence: true,
      set: { dropReason, concludedAt: clock.now() },
    })
    await closeTasks(ctx, { subject: { entity: 'Consultation', id } })
  }
}
