import { advance } from '../audit/index.js'
import { answerQuestionsSchema } from '../contract/papers.js'
import { inform, paperMachine, takeAnswers } from '../papers/index.js'
import { check, clock, type Ctx } from '../platform/index.js'
import { lockPaper } from './lockPaper.js'
import { openNext, waitForTheOthers } from './openNext.js'

/** The applicants answer a committee; the paper goes back to it, with the new version of the text if there is one. */
export async function answerCommittee(ctx: Ctx, input: unknown): Promise<string> {
  const { id, answers } = check(answerQuestionsSchema, input)
  await lockPaper(ctx, id)
  await advance(ctx, paperMachine, id, 'answerCommittee', { set: { returnTo: null } })
  await takeAnswers(ctx, id, answers)
  const step = await openNext(ctx, id)
  if (step.kind === 'waiting') await waitForTheOthers(ctx, id)
  await inform(ctx, id, 'papers.answered', {
    key: `papers.answered/${id}/${clock.now().toISOString()}`,
    values: {},
    applicantsOnly: true,
  })
  return id
}
