import { Paper, subjectOf } from '../papers/index.js'
import { addDays, clock, dayOf, type Ctx } from '../platform/index.js'
import { openTask } from '../tasks/index.js'
import { Consultation } from './Consultation.js'

/**
 * Who sent a paper to another committee, asked or back, sees to it that it comes back: from the moment it was sent, even
 * while a parallel station still works, it lies on the desk of the sender's clerk and, as clerks of a single committee are
 * rare, of the body's. The outcome closes it.
 */
export async function watch(ctx: Ctx, station: Consultation): Promise<void> {
  const { id, paperId, followsId, source, committeeId, dueDays } = station
  if (source !== 'REFERRAL' && source !== 'RETURN') return
  const sender = followsId && (await ctx.db.findOneBy(Consultation, { id: followsId }))
  if (!sender || sender.committeeId === committeeId) return
  const { bodyId } = await ctx.db.findOneByOrFail(Paper, { id: paperId })
  await openTask(ctx, {
    kind: 'consultations.watchReferral',
    subject: { entity: 'Consultation', id },
    assignee: [`CLERK@${sender.committeeId}`, `CLERK@${bodyId}`],
    due: station.dueOn ?? station.resumeOn ?? addDays(dayOf(clock.now()), dueDays),
    params: await subjectOf(ctx, paperId),
  })
}

/** What the applicants were asked is a debt too: the clerk sees until when their answer is due. Taking the answers clears both desks. */
export async function watchAnswer(
  ctx: Ctx,
  { id, bodyId }: Paper,
  committeeId: string | null,
  due: string,
): Promise<void> {
  await openTask(ctx, {
    kind: 'consultations.watchAnswer',
    subject: { entity: 'Paper', id },
    assignee: [`CLERK@${committeeId}`, `CLERK@${bodyId}`],
    due,
    params: await subjectOf(ctx, id),
  })
}
