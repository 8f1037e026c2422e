import { IsNull } from 'typeorm'
import { summitDeskPath } from '../contract/paths.js'
import { clock, type Ctx } from '../platform/index.js'
import { closeTasks, openTask, Task } from '../tasks/index.js'
import { mustBeTold } from './toTell.js'
import { titleWords, type Named } from './words.js'

const kind = 'summits.tellOtherwise'
const entity = 'Summit'

interface Waiting extends Named {
  id: string
  bodyId: string
}

/** Events of which somebody whom no mail reaches has to be told something; offers have a task of their own for each call. */
function eventsToTell(ctx: Ctx, only: string | null = null): Promise<Waiting[]> {
  return ctx.db.query<Waiting[]>(
    `select s.id, s.title, s.translations, s.body_id as "bodyId" from summit s where s.ends_at > $1 and ($2::uuid is null or s.id = $2) and exists (
       select 1 from registration r join message m on m.about_entity = 'Registration' and m.about_id = r.id
        where r.summit_id = s.id and m.template <> 'summits.placeOffered' and ${mustBeTold('$1')})
     order by s.starts_at, s.id`,
    [clock.now(), only],
  )
}

/**
 * Puts on the office's desk that people whom no mail reaches have to be told something, one task an event, and takes it off
 * again where nobody has to be any more. Running twice is harmless.
 */
export async function openToTell(ctx: Ctx): Promise<void> {
  const waiting = await eventsToTell(ctx)
  for (const { id, bodyId, ...named } of waiting)
    await openTask(ctx, {
      kind,
      subject: { entity, id },
      assignee: `INTEGRATION_OFFICE@${bodyId}`,
      params: { title: titleWords(named), path: summitDeskPath(id) },
    })
  const open = await ctx.db.findBy(Task, { kind, subjectEntity: entity, closedAt: IsNull() })
  for (const { subjectId: id } of open)
    if (!waiting.some((one) => one.id === id)) await closeTasks(ctx, { subject: { entity, id }, kind })
}

/** Takes it off the desk as soon as the last one was told. */
export async function closeTold(ctx: Ctx, summitId: string): Promise<void> {
  const waiting = await eventsToTell(ctx, summitId)
  if (waiting.length === 0) await closeTasks(ctx, { subject: { entity, id: summitId }, kind })
}
