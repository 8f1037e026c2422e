import { type Ctx } from '../platform/index.js'
import { openTask } from '../tasks/index.js'
import { Paper } from './Paper.js'
import { Proposal } from './Proposal.js'
import { Question } from './Question.js'
import { subjectOf } from './subjectOf.js'

/** Puts questions to the applicants and the task to answer them on their desk. What was asked in a non-public sitting stays inside. */
export async function askQuestions(
  ctx: Ctx,
  paperId: string,
  questions: readonly string[],
  until: string,
  asks: { name?: string; isPublic: boolean },
): Promise<void> {
  const paper = await ctx.db.findOneByOrFail(Paper, { id: paperId })
  const asked = await ctx.db.countBy(Question, { paperId })
  if (questions.length > 0)
    await ctx.db.insert(
      Question,
      questions.map((text, at) => ({
        paperId,
        position: asked + at + 1,
        text,
        askedBy: asks.name ?? '',
        isPublic: asks.isPublic,
      })),
    )
  const proposal = await ctx.db.findOneByOrFail(Proposal, { id: paper.proposalId })
  await openTask(ctx, {
    kind: 'papers.answerQuestions',
    subject: { entity: 'Paper', id: paperId },
    assignee: proposal.organisationId
      ? `DELEGATE@${proposal.organisationId}`
      : `PERSON@${proposal.authorId ?? proposal.enteredById}`,
    due: until,
    params: await subjectOf(ctx, paperId),
  })
}
