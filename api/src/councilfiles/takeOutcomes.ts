import { routeVerbs } from '../consultations/index.js'
import type { Ctx } from '../platform/index.js'
import type { CouncilFile } from './CouncilFile.js'
import { judgeOutcomes } from './judgeOutcomes.js'
import { nextRows, noteRows, problemsOf } from './rows.js'

const columns: Readonly<Record<string, string>> = {
  outcome: 'result',
  decidedOn: 'day',
  committeeId: 'target',
}

/** Records the next outcome of a file by the same verb as by hand; what the verb refuses is refused, and nothing of it is left. */
export async function takeOutcome(ctx: Ctx, { id, bodyId }: CouncilFile): Promise<boolean> {
  const [row] = await nextRows(ctx, id, 'NEW', 1)
  if (!row) return false
  const [verdict] = await judgeOutcomes(ctx, bodyId, [row])
  if (verdict?.state !== 'NEW' || !verdict.given) {
    const { state = 'REFUSED', problems = [] } = verdict ?? {}
    await noteRows(ctx, [{ id: row.id, state, problems }])
    return true
  }
  await ctx.db.query('savepoint recording')
  try {
    await routeVerbs.recordOutcome(ctx, verdict.given, 'IMPORT')
    await noteRows(ctx, [{ id: row.id, state: 'TAKEN', problems: verdict.problems }])
  } catch (error) {
    const problems = problemsOf(error).map((one) => ({ ...one, field: columns[one.field] ?? one.field }))
    await ctx.db.query('rollback to savepoint recording')
    await noteRows(ctx, [{ id: row.id, state: 'REFUSED', problems }])
  }
  return true
}
