import { followDecisions, isHeld } from '../consultations/index.js'
import { implementationPath } from '../contract/paths.js'
import { subjectOf } from '../papers/index.js'
import { addDays, clock, dayOf, raw, runSql, sql, systemViewer, type Ctx } from '../platform/index.js'
import { closeTasks, openTask } from '../tasks/index.js'
import { binding } from './binding.js'

/** Days in which the clerk names the office that carries a resolution out. */
const daysToName = 14

interface Waiting {
  paperId: string
  bodyId: string
}

/**
 * An adopted resolution nobody is responsible for lies on the clerk's desk until an office is named. Not while it is suspended, and not
 * where it is carried out already.
 */
export async function askToFollow(ctx: Ctx, resolutionId: string): Promise<void> {
  const [waiting] = await runSql<Waiting>(
    ctx.db,
    systemViewer(),
    sql`select p.id as "paperId", p.body_id as "bodyId" from resolution r join consultation c on c.id = r.consultation_id
        join paper p on p.id = c.paper_id
      where r.id = ${resolutionId}::uuid and c.role = 'DECISION' and r.outcome = any(${[...binding]}::text[])
        and not exists (select from implementation i where i.resolution_id = r.id) and not ${isHeld(raw('r.id'))}`,
  )
  const subject = { entity: 'Resolution', id: resolutionId }
  if (!waiting) return closeTasks(ctx, { subject, kind: 'implementation.follow' })
  await openTask(ctx, {
    kind: 'implementation.follow',
    subject,
    assignee: `CLERK@${waiting.bodyId}`,
    due: addDays(dayOf(clock.now()), daysToName),
    params: { ...(await subjectOf(ctx, waiting.paperId)), path: toFollowPath(resolutionId) },
  })
}

/** Where the clerk finds it on the board. */
const toFollowPath = (resolutionId: string) => `${implementationPath()}#beschluss-${resolutionId}`

followDecisions(askToFollow)
