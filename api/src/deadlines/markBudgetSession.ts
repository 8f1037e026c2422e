import * as v from 'valibot'
import { changed, record } from '../audit/index.js'
import { idField } from '../contract/fields.js'
import { Meeting } from '../meetings/index.js'
import { check, may, type Ctx } from '../platform/index.js'
import { BudgetSession } from './BudgetSession.js'

const schema = v.object({ id: idField, isBudgetSession: v.boolean('INVALID_VALUE') })

/** The clerk says whether a meeting decides on the budget; gives the meeting. Errors: NOT_FOUND, FORBIDDEN. */
export async function markBudgetSession(ctx: Ctx, input: unknown): Promise<string> {
  const { id, isBudgetSession } = check(schema, input)
  await may(ctx, 'markBudgetSession', Meeting, id)
  await ctx.db.upsert(BudgetSession, { meetingId: id, isMarked: isBudgetSession }, ['meetingId'])
  await record(ctx, { action: 'deadlines.budgetSession.mark', entity: 'Meeting', entityId: id })
  await changed(ctx, 'Meeting', id)
  return id
}
