import { advance } from '../audit/index.js'
import { completeTextSchema, answerQuestionsSchema } from '../contract/papers.js'
import { publishFiles } from '../files/index.js'
import { IsNull } from 'typeorm'
import { addDays, check, clock, dayOf, invalid, type Ctx } from '../platform/index.js'
import { closeTasks, openTask } from '../tasks/index.js'
import { days } from './deadlines.js'
import { inform } from './inform.js'
import { Paper } from './Paper.js'
import { Proposal } from './Proposal.js'
import { ProposalText } from './ProposalText.js'
import { Question } from './Question.js'
import { refreshSearch } from './refreshSearch.js'
import { paperMachine } from './states.js'
import { askForGerman } from './submitProposal.js'
import { subjectOf } from './subjectOf.js'
import { waitsFor } from './waits.js'

/** The applicants answer the clerk: their answers, and the new version of the text if they saved one. */
export async function answerQuestions(ctx: Ctx, input: unknown): Promise<string> {
  const { id, answers } = check(answerQuestionsSchema, input)
  const until = addDays(dayOf(clock.now()), days.formalCheck)
  await advance(ctx, paperMachine, id, 'answerQuestions', {
    set: { returnTo: null, ...waitsFor({ for: 'CLERK', until }) },
  })
  const paper = await takeAnswers(ctx, id, answers)
  await openTask(ctx, {
    kind: 'papers.formalCheck',
    subject: { entity: 'Paper', id },
    assignee: `CLERK@${paper.bodyId}`,
    due: until,
    params: await subjectOf(ctx, id),
  })
  await inform(ctx, id, 'papers.answered', {
    values: {},
    key: `papers.answered/${id}/${clock.now().toISOString()}`,
    until,
    applicantsOnly: true,
  })
  return id
}

/** Writes the answers and hands in the version that was being written. Every open question needs its answer. */
export async function takeAnswers(
  ctx: Ctx,
  paperId: string,
  answers: readonly { questionId: string; answer: string }[],
): Promise<Paper> {
  const now = clock.now()
  const open = await ctx.db.findBy(Question, { paperId, answeredAt: IsNull() })
  for (const question of open) {
    const given = answers.find(({ questionId }) => questionId === question.id)
    if (!given) throw invalid(`answers.${question.position}`, 'REQUIRED')
    await ctx.db.update(Question, { id: question.id }, { answer: given.answer, answeredAt: now })
  }
  const paper = await ctx.db.findOneByOrFail(Paper, { id: paperId })
  const written = await ctx.db.findOneBy(ProposalText, {
    proposalId: paper.proposalId,
    submittedAt: IsNull(),
  })
  if (written) {
    check(completeTextSchema, written)
    await ctx.db.update(ProposalText, { id: written.id }, { submittedAt: now })
    await ctx.db.update(Paper, { id: paperId }, { textId: written.id })
    if (written.language !== 'de') await askForGerman(ctx, paper.proposalId, written.title)
    await refreshSearch(ctx, paperId)
  }
  // files brought along with the answers are as public as the proposal is by now
  const { publicSince } = await ctx.db.findOneByOrFail(Proposal, { id: paper.proposalId })
  if (publicSince) await publishFiles(ctx, { entity: 'Proposal', id: paper.proposalId })
  await closeTasks(ctx, { subject: { entity: 'Paper', id: paperId } })
  return ctx.db.findOneByOrFail(Paper, { id: paperId })
}
