import { followAdmission, Paper, subjectOf, waitsFor } from '../papers/index.js'
import type { Ctx } from '../platform/index.js'
import { openTask } from '../tasks/index.js'
import { Inquiry } from './Inquiry.js'

/** Puts the answer on the desk of the office, or of the clerk while none was named; the tasks remind of it. */
export async function askForAnswer(
  ctx: Ctx,
  { paperId, bodyId, officeId, dueOn }: Pick<Inquiry, 'paperId' | 'bodyId' | 'officeId' | 'dueOn'>,
): Promise<void> {
  await openTask(ctx, {
    kind: 'inquiries.answer',
    subject: { entity: 'Paper', id: paperId },
    assignee: officeId ? `OFFICE@${officeId}` : `CLERK@${bodyId}`,
    due: dueOn,
    params: await subjectOf(ctx, paperId),
  })
}

// no statement, no route: what is admitted waits for its answer
followAdmission('INQUIRY', async (ctx, paperId) => {
  const inquiry = await ctx.db.findOneByOrFail(Inquiry, { paperId })
  const { officeId, dueOn } = inquiry
  await ctx.db.update(
    Paper,
    { id: paperId },
    waitsFor({ ...(officeId ? { for: 'OFFICE', officeId } : { for: 'CLERK' }), until: dueOn }),
  )
  await askForAnswer(ctx, inquiry)
  return { template: 'inquiries.admitted', until: dueOn }
})
