import { advance } from '../audit/index.js'
import { withReasonSchema } from '../contract/papers.js'
import { addDays, check, clock, dayOf, type Ctx } from '../platform/index.js'
import { closeTasks } from '../tasks/index.js'
import { days } from './deadlines.js'
import { inform } from './inform.js'
import { committeeName } from './names.js'
import { Paper } from './Paper.js'
import { paperMachine } from './states.js'
import { waitsFor } from './waits.js'

/** The chair says that the integration body does not take it up; the applicants may choose another way. */
export async function declineOffer(ctx: Ctx, input: unknown): Promise<string> {
  const { id, reason } = check(withReasonSchema, input)
  await lapse(ctx, id, 'declineOffer', reason)
  return id
}

/** Ends an offer, by the chair's word or because its day has passed. */
export async function lapse(
  ctx: Ctx,
  id: string,
  verb: 'declineOffer' | 'lapseOffer',
  reason?: string,
): Promise<void> {
  const until = addDays(dayOf(clock.now()), days.anotherWay)
  await advance(ctx, paperMachine, id, verb, {
    reason: reason ?? null,
    set: waitsFor({ for: 'APPLICANT', until }),
  })
  await closeTasks(ctx, { subject: { entity: 'Paper', id } })
  const { offeredToId } = await ctx.db.findOneByOrFail(Paper, { id })
  const committee = await committeeName(ctx, offeredToId ?? '')
  await inform(ctx, id, 'papers.offerLapsed', {
    values: { committee },
    key: `papers.offerLapsed/${id}`,
    reason: reason ?? null,
    until,
    applicantsOnly: true,
  })
}
