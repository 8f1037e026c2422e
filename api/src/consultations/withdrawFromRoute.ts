import { withReasonSchema } from '../contract/papers.js'
import { Paper, withdrawPaper } from '../papers/index.js'
import { check, DomainError, may, type Ctx } from '../platform/index.js'
import { lockPaper } from './lockPaper.js'
import { dropRest } from './settleRoute.js'
import { isSuspended } from './suspensions.js'
import { awaitsApproval } from './urgency.js'

/** The applicants take a paper back wherever it stands; stations that have not ended fall away. */
export async function withdrawFromRoute(ctx: Ctx, input: unknown): Promise<string> {
  const { id } = check(withReasonSchema, input)
  await lockPaper(ctx, id)
  if (await isSuspended(ctx, id)) {
    await may(ctx, 'withdrawPaper', Paper, id)
    throw new DomainError('RESOLUTION_SUSPENDED')
  }
  if (await awaitsApproval(ctx, id)) {
    await may(ctx, 'withdrawPaper', Paper, id)
    throw new DomainError('APPROVAL_NEEDED')
  }
  await dropRest(ctx, id, 'WITHDRAWN')
  return withdrawPaper(ctx, input)
}
