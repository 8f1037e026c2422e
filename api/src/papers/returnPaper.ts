import { advance } from '../audit/index.js'
import { returnPaperSchema } from '../contract/papers.js'
import { addDays, check, clock, dayOf, type Ctx } from '../platform/index.js'
import { closeTasks } from '../tasks/index.js'
import { askQuestions } from './askQuestions.js'
import { days } from './deadlines.js'
import { inform } from './inform.js'
import { paperMachine } from './states.js'
import { waitsFor } from './waits.js'

/** The clerk sends it back with questions; answering leads back to the formal check. */
export async function returnPaper(ctx: Ctx, input: unknown): Promise<string> {
  const { id, reason, questions } = check(returnPaperSchema, input)
  const until = addDays(dayOf(clock.now()), days.answer)
  const { transitionId } = await advance(ctx, paperMachine, id, 'returnPaper', {
    reason,
    set: { returnTo: 'SUBMITTED', ...waitsFor({ for: 'APPLICANT', until }) },
  })
  await closeTasks(ctx, { subject: { entity: 'Paper', id } })
  await askQuestions(ctx, id, questions, until, { isPublic: true })
  await inform(ctx, id, 'papers.returned', {
    values: {},
    key: `papers.returned/${transitionId}`,
    reason,
    until,
    applicantsOnly: true,
  })
  return id
}
