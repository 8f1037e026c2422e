import { advance } from '../audit/index.js'
import { withReasonSchema } from '../contract/papers.js'
import { check, type Ctx } from '../platform/index.js'
import { closeTasks } from '../tasks/index.js'
import { inform } from './inform.js'
import { paperMachine } from './states.js'
import { waitsForNobody } from './waits.js'

/** The formal check fails (not a matter of this body): it never becomes public, and the reason is told. */
export async function refusePaper(ctx: Ctx, input: unknown): Promise<string> {
  const { id, reason } = check(withReasonSchema, input)
  await advance(ctx, paperMachine, id, 'refusePaper', { reason, set: waitsForNobody() })
  await closeTasks(ctx, { subject: { entity: 'Paper', id } })
  await inform(ctx, id, 'papers.refused', {
    values: {},
    key: `papers.refused/${id}`,
    reason,
    applicantsOnly: true,
  })
  return id
}
