import { advance } from '../audit/index.js'
import { idField } from '../contract/fields.js'
import type { PaperKind } from '../contract/papers.lists.js'
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

/** What is told of the admission where its kind goes another way than to a statement. */
interface Admission {
  template: 'inquiries.admitted'
  until: string
}
type Follower = (ctx: Ctx, paperId: string) => Promise<Admission>
const followers = new Map<PaperKind, Follower>()

/** A module that stands above says what happens to a kind of paper once it is admitted, instead of the statement. Told once, at load. */
export function followAdmission(kind: PaperKind, follower: Follower): void {
  followers.set(kind, follower)
}

/** The clerk finds it in order: it becomes public, and an office is asked for its statement next. */
export async function admitPaper(ctx: Ctx, id: unknown): Promise<string> {
  const paperId = check(idField, id)
  const now = clock.now()
  const until = addDays(dayOf(now), days.requestStatement)
  await advance(ctx, paperMachine, paperId, 'admitPaper', {
    set: { publicSince: now, ...waitsFor({ for: 'CLERK', until }) },
  })
  const told = { values: {}, key: `papers.admitted/${paperId}`, until }
  const { kind } = await ctx.db.findOneByOrFail(Paper, { id: paperId })
  const follower = followers.get(kind)
  if (!follower) {
    await publishPaper(ctx, paperId, until)
    await inform(ctx, paperId, 'papers.admitted', told)
    return paperId
  }
  await makePublic(ctx, paperId)
  const { template, until: own } = await follower(ctx, paperId)
  await inform(ctx, paperId, template, { ...told, until: own })
  return paperId
}

/** What goes with a paper's becoming public: its proposal, the search, the clerk's next task. */
export async function publishPaper(ctx: Ctx, paperId: string, until: string): Promise<void> {
  const { bodyId } = await makePublic(ctx, paperId)
  await openTask(ctx, {
    kind: 'papers.requestStatement',
    subject: { entity: 'Paper', id: paperId },
    assignee: `CLERK@${bodyId}`,
    due: until,
    params: await subjectOf(ctx, paperId),
  })
}

async function makePublic(ctx: Ctx, paperId: string): Promise<Paper> {
  const paper = await ctx.db.findOneByOrFail(Paper, { id: paperId })
  await ctx.db.query(
    'update proposal set public_since = coalesce(public_since, $2), modified_at = $2 where id = $1',
    [paper.proposalId, clock.now()],
  )
  await closeTasks(ctx, { subject: { entity: 'Paper', id: paperId } })
  await publishFiles(ctx, { entity: 'Proposal', id: paper.proposalId })
  await refreshSearch(ctx, paperId)
  return paper
}
