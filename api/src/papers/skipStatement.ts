import { advance } from '../audit/index.js'
import { withReasonSchema } from '../contract/papers.js'
import { addDays, check, clock, dayOf, type Ctx } from '../platform/index.js'
import { closeTasks } from '../tasks/index.js'
import { days } from './deadlines.js'
import { askToStart } from './deliverStatement.js'
import { inform } from './inform.js'
import { paperMachine } from './states.js'
import { waitsFor } from './waits.js'

/** No statement is needed (a report, a matter the office itself brought in); the reason is kept and told. */
export async function skipStatement(ctx: Ctx, input: unknown): Promise<string> {
  const { id, reason } = check(withReasonSchema, input)
  const until = addDays(dayOf(clock.now()), days.startRoute)
  await advance(ctx, paperMachine, id, 'skipStatement', { reason, set: waitsFor({ for: 'CLERK', until }) })
  await closeTasks(ctx, { subject: { entity: 'Paper', id } })
  await askToStart(ctx, id, until)
  await inform(ctx, id, 'papers.ready', { values: {}, key: `papers.ready/${id}`, reason, until })
  return id
}
