import { advance } from '../audit/index.js'
import { idField } from '../contract/fields.js'
import { publishFiles } from '../files/index.js'
import { addDays, check, clock, dayOf, type Ctx } from '../platform/index.js'
import { closeTasks, openTask } from '../tasks/index.js'
import { days } from './deadlines.js'
import { inform } from './inform.js'
import { Paper } from './Paper.js'
import { refreshSearch } from './refreshSearch.js'
import { paperMachine } from './states.js'
import { subjectOf } from './subjectOf.js'
import { waitsFor } from './waits.js'

/** The clerk finds it in order: it becomes public, and an office is asked for its statement next. */
export async function admitPaper(ctx: Ctx, id: unknown): Promise<string> {
  const paperId = check(idField, id)
  const now = clock.now()
  const until = addDays(dayOf(now), days.requestStatement)
  await advance(ctx, paperMachine, paperId, 'admitPaper', {
    set: { publicSince: now, ...waitsFor({ for: 'CLERK', until }) },
  })
  await publishPaper(ctx, paperId, until)
  await inform(ctx, paperId, 'papers.admitted', { values: {}, key: `papers.admitted/${paperId}`, until })
  return paperId
}

/** What goes with a paper's becoming public: its proposal, the search, the clerk's next task. */
export async function publishPaper(ctx: Ctx, paperId: string, until: string): Promise<void> {
  const paper = await ctx.db.findOneByOrFail(Paper, { id: paperId })
  await ctx.db.query(
    'update proposal set public_since = coalesce(public_since, $2), modified_at = $2 where id = $1',
    [paper.proposalId, clock.now()],
  )
  const subject = { entity: 'Paper', id: paperId }
  await closeTasks(ctx, { subject })
  await openTask(ctx, {
    kind: 'papers.requestStatement',
    subject,
    assignee: `CLERK@${paper.bodyId}`,
    due: until,
    params: await subjectOf(ctx, paperId),
  })
  await publishFiles(ctx, { entity: 'Proposal', id: paper.proposalId })
  await refreshSearch(ctx, paperId)
}
