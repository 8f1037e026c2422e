import { withReasonSchema } from '../contract/papers.js'
import { check, type Ctx } from '../platform/index.js'
import { closeTransfer } from './answerTransfer.js'

/** The Kreis declines a town's request: it is not its task. */
export async function declineTransfer(ctx: Ctx, input: unknown): Promise<string> {
  const { id, reason } = check(withReasonSchema, input)
  await closeTransfer(ctx, id, 'declineTransfer', reason, 'consultations.transferDeclined')
  return id
}
