import { advance } from '../audit/index.js'
import { answerTransferSchema } from '../contract/consultations.js'
import { bodyName, inform } from '../papers/index.js'
import { check, type Ctx } from '../platform/index.js'
import { closeTasks } from '../tasks/index.js'
import { transferMachine } from './states.js'
import { Transfer } from './Transfer.js'

/** The Kreis answers a town's request without making it a paper of its own. */
export async function answerTransfer(ctx: Ctx, input: unknown): Promise<string> {
  const { id, answer } = check(answerTransferSchema, input)
  await closeTransfer(ctx, id, 'answerTransfer', answer, 'consultations.transferAnswered')
  return id
}

/** Ends a transfer with a text that is told to the applicants. */
export async function closeTransfer(
  ctx: Ctx,
  id: string,
  verb: 'answerTransfer' | 'declineTransfer',
  answer: string,
  template: 'consultations.transferAnswered' | 'consultations.transferDeclined',
): Promise<void> {
  await advance(ctx, transferMachine, id, verb, { reason: answer, set: { answer } })
  await closeTasks(ctx, { subject: { entity: 'Transfer', id } })
  const { paperId, toBodyId } = await ctx.db.findOneByOrFail(Transfer, { id })
  const district = await bodyName(ctx, toBodyId)
  await inform(ctx, paperId, template, { key: `${template}/${id}`, values: { district }, reason: answer })
}
