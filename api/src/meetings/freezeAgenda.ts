import { clock, runPrepared, type Ctx } from '../platform/index.js'
import { requestAgenda } from './agendaDocument.js'
import type { AgendaVersion } from './AgendaVersion.js'

/** A version of an agenda, and the document everybody may have of it. */
export interface SentAgenda {
  number: number
  documentId: string
}

/** Keeps the agenda as it goes out, as the next version, and has it typeset. Constant number of statements. */
export async function freezeAgenda(
  ctx: Ctx,
  meetingId: string,
  { notice, reason, isToAnnounce }: Pick<AgendaVersion, 'notice' | 'reason' | 'isToAnnounce'>,
): Promise<SentAgenda> {
  const [made] = await runPrepared<{ id: string; number: number }>(
    ctx.db,
    `with version as (
       insert into agenda_version (meeting_id, number, frozen_at, starts_at, notice, reason, is_to_announce)
       select m.id, coalesce((select max(v.number) from agenda_version v where v.meeting_id = m.id), 0) + 1, $2, m.starts_at, $3, $4, $5
       from meeting m where m.id = $1 returning id, number),
     kept as (
       insert into agenda_version_item (version_id, meeting_id, item_id, position, label, title, kind, is_public, is_table_paper)
       select version.id, $1, i.id, i.position, i.label, i.title, i.kind, i.is_public, i.is_table_paper
       from agenda_item i cross join version where i.meeting_id = $1 and i.state = 'ON_AGENDA')
     select id, number from version`,
    [meetingId, clock.now(), notice, reason, isToAnnounce],
  )
  if (!made) throw new TypeError(`no meeting ${meetingId}`)
  return { number: made.number, documentId: await requestAgenda(ctx, meetingId, made.id) }
}
