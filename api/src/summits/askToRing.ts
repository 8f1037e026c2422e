import { In, IsNull } from 'typeorm'
import { summitDeskPath } from '../contract/paths.js'
import { dayOf, type Ctx } from '../platform/index.js'
import { closeTasks, openTask, Task } from '../tasks/index.js'
import type { Summit } from './Summit.js'
import { titleAfter } from './words.js'

const kind = 'summits.ringUp'
const entity = 'Registration'

/** Whom no mail tells of an offer is rung up by the Integrationsbuero: a task by name, until the offer's last day. */
export async function askToRing(ctx: Ctx, summit: Summit, offered: readonly { id: string }[]): Promise<void> {
  const silent = await ctx.db.query<{ id: string; name: string; until: Date }[]>(
    `select r.id, concat_ws(' ', p.given_name, p.family_name) as name, r.offered_until as until
       from registration r join person p on p.id = r.person_id
      where r.id = any($1) and r.state = 'OFFERED' and p.email is null order by r.rank`,
    [offered.map(({ id }) => id)],
  )
  for (const { id, name, until } of silent)
    await openTask(ctx, {
      kind,
      subject: { entity, id },
      assignee: `INTEGRATION_OFFICE@${summit.bodyId}`,
      due: dayOf(until),
      params: { title: titleAfter(name, summit), path: summitDeskPath(summit.id) },
    })
}

/** They were rung up, or have nothing to decide any more. The task keeps no name: it was needed for the call alone. */
export async function endCalls(ctx: Ctx, registrationIds: readonly string[]): Promise<void> {
  const open = await ctx.db.findBy(Task, {
    ...{ kind, subjectEntity: entity, closedAt: IsNull() },
    subjectId: In([...registrationIds]),
  })
  for (const { subjectId: id } of open) await closeTasks(ctx, { subject: { entity, id }, kind })
  if (open.length === 0) return
  await ctx.db.query(
    `update task set title = s.title, words = null from registration r join summit s on s.id = r.summit_id
      where task.id = any($1) and r.id = task.subject_id`,
    [open.map(({ id }) => id)],
  )
}

/** Nobody is rung up about an event that does not take place. */
export async function endCallsOf(ctx: Ctx, summitId: string): Promise<void> {
  const offered = await ctx.db.query<{ id: string }[]>(
    `select id from registration where summit_id = $1 and state = 'OFFERED'`,
    [summitId],
  )
  await endCalls(
    ctx,
    offered.map(({ id }) => id),
  )
}
