import { advance } from '../audit/index.js'
import { answerQuestionsSchema } from '../contract/papers.js'
import { inform, paperMachine, takeAnswers } from '../papers/index.js'
import { check, clock, dayOf, type Ctx } from '../platform/index.js'
import { lockPaper } from './lockPaper.js'
import { openNext, waitForTheOthers } from './openNext.js'
import { endRoute } from './settleRoute.js'

/** The applicants answer a committee; the paper goes back to it, with the new version of the text if there is one. */
export async function answerCommittee(ctx: Ctx, input: unknown): Promise<string> {
  const { id, answers } = check(answerQuestionsSchema, input)
  const paper = await lockPaper(ctx, id)
  await advance(ctx, paperMachine, id, 'answerCommittee', { set: { returnTo: null } })
  await takeAnswers(ctx, id, answers)
  const step = await openNext(ctx, id)
  if (step.kind === 'waiting') await waitForTheOthers(ctx, id)
  // what was planned was left out meanwhile
  if (step.kind === 'ended') await endRoute(ctx, paper, { decidedOn: dayOf(clock.now()), reason: null })
  await inform(ctx, id, 'papers.answered', {
    key: `papers.answered/${id}/${clock.now().toISOString()}`,
    values: {},
    applicantsOnly: true,
  })
  return id
}
