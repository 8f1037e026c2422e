import { advance } from '../audit/index.js'
import { idField } from '../contract/fields.js'
import { addDays, check, clock, dayOf, type Ctx } from '../platform/index.js'
import { closeTasks, openTask } from '../tasks/index.js'
import { days } from './deadlines.js'
import { inform } from './inform.js'
import { committeeName } from './names.js'
import { Paper } from './Paper.js'
import { paperMachine } from './states.js'
import { subjectOf } from './subjectOf.js'
import { waitsFor } from './waits.js'

/** A member of the integration body makes it the body's own motion, with one click. */
export async function takeUpPaper(ctx: Ctx, id: unknown): Promise<string> {
  const paperId = check(idField, id)
  const until = addDays(dayOf(clock.now()), days.formalCheck)
  await advance(ctx, paperMachine, paperId, 'takeUpPaper', {
    set: { movedAt: clock.now(), ...waitsFor({ for: 'CLERK', until }) },
  })
  const paper = await ctx.db.findOneByOrFail(Paper, { id: paperId })
  const subject = { entity: 'Paper', id: paperId }
  await closeTasks(ctx, { subject })
  await openTask(ctx, {
    kind: 'papers.formalCheck',
    subject,
    assignee: `CLERK@${paper.bodyId}`,
    due: until,
    params: await subjectOf(ctx, paperId),
  })
  const committee = await committeeName(ctx, paper.offeredToId ?? '')
  await inform(ctx, paperId, 'papers.takenUp', {
    values: { committee },
    key: `papers.takenUp/${paperId}`,
    until,
    applicantsOnly: true,
  })
  return paperId
}
