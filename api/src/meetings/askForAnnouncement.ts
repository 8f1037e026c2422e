import { agendaPath } from '../contract/paths.js'
import { committeeName } from '../papers/index.js'
import { addDays, dayOf, runPrepared, type Ctx } from '../platform/index.js'
import { openTask } from '../tasks/index.js'

/** Without a public announcement no resolution is lawful: until the agenda that was just sent out is announced it is a task. */
export async function askForAnnouncement(ctx: Ctx, id: string, startsAt: Date): Promise<void> {
  const [lead] = await runPrepared<{ committeeId: string; bodyId: string }>(
    ctx.db,
    `select lead.committee_id as "committeeId", m.body_id as "bodyId" from meeting m
     join meeting_committee lead on lead.meeting_id = m.id and lead.is_lead where m.id = $1`,
    [id],
  )
  if (!lead) return
  const day = dayOf(startsAt)
  await openTask(ctx, {
    kind: 'meetings.announce',
    subject: { entity: 'Meeting', id },
    assignee: [`CLERK@${lead.committeeId}`, `CLERK@${lead.bodyId}`],
    due: addDays(day, -1),
    params: { title: await committeeName(ctx, lead.committeeId, day), path: agendaPath(id) },
  })
}
