import { In, IsNull, type DataSource } from 'typeorm'
import { changed } from '../audit/index.js'
import { summitDeskPath } from '../contract/paths.js'
import { Apart, asSystem, dayOf, type Ctx } from '../platform/index.js'
import { closeTasks, openTask, Task } from '../tasks/index.js'
import { lockPlaces } from './lockPlaces.js'
import { Summit } from './Summit.js'
import { titleAfter } from './words.js'

const kind = 'summits.ringUp'
const entity = 'Registration'

/** The mail about the offer to a registration `r` failed or came back, and nobody has told them instead. */
const unreached = `exists (select 1 from message m where m.about_entity = 'Registration' and m.about_id = r.id
  and m.template = 'summits.placeOffered' and m.channel = 'MAIL' and m.state in ('failed', 'bounced') and m.told_at is null)`

/** Whom no mail tells of an offer is rung up by the Integrationsbuero: a task by name, until the offer's last day. */
export async function askToRing(ctx: Ctx, summit: Summit, offered: readonly { id: string }[]): Promise<void> {
  const silent = await ctx.db.query<{ id: string; name: string; until: Date }[]>(
    `select r.id, concat_ws(' ', p.given_name, p.family_name) as name, r.offered_until as until
       from registration r join person p on p.id = r.person_id
      where r.id = any($1) and r.state = 'OFFERED' and (p.email is null or ${unreached}) order by r.rank`,
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

/**
 * Has those rung up whose mail about an offer failed or came back, each once. An event that fails holds up no other. Running twice
 * is harmless. Errors: AggregateError naming the events that failed.
 */
export async function ringUnreached(source: DataSource): Promise<void> {
  const events = await source.query<{ id: string; offered: string[] }[]>(
    `select r.summit_id as id, array_agg(r.id) as offered from registration r where r.state = 'OFFERED' and ${unreached}
        and not exists (select 1 from task t where t.subject_entity = $1 and t.subject_id = r.id and t.kind = $2 and t.closed_at is null)
      group by r.summit_id`,
    [entity, kind],
  )
  const apart = new Apart()
  for (const { id, offered } of events)
    await apart.run(id, () =>
      asSystem(source, async (ctx) => {
        // who answers at this moment needs no call
        await lockPlaces(ctx, id)
        const summit = await ctx.db.findOneByOrFail(Summit, { id })
        await askToRing(
          ctx,
          summit,
          offered.map((one) => ({ id: one })),
        )
        await changed(ctx, 'Summit', id)
      }),
    )
  apart.end()
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
