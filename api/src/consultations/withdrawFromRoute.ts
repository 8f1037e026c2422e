import { withReasonSchema } from '../contract/papers.js'
import { withdrawPaper } from '../papers/index.js'
import { check, type Ctx } from '../platform/index.js'
import { lockPaper } from './lockPaper.js'
import { dropRest } from './settleRoute.js'

/** The applicants take a paper back wherever it stands; stations that have not ended fall away. */
export async function withdrawFromRoute(ctx: Ctx, input: unknown): Promise<string> {
  const { id } = check(withReasonSchema, input)
  await lockPaper(ctx, id)
  await dropRest(ctx, id, 'WITHDRAWN')
  return withdrawPaper(ctx, input)
}
