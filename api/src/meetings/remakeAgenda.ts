import { record } from '../audit/index.js'
import { remakeAgendaSchema } from '../contract/meetings.js'
import { check, DomainError, may, runPrepared, type Ctx } from '../platform/index.js'
import { requestEdition, type AgendaEdition } from './agendaDocument.js'
import { Meeting } from './Meeting.js'

/**
 * Has the editions of a version of an agenda whose making failed made anew; the mails that waited for it went out without it.
 * Errors: NOT_FOUND when it is another meeting's version, CONFLICT when none has failed or it is being made anew already.
 */
export async function remakeAgenda(ctx: Ctx, input: unknown): Promise<string> {
  const { id, versionId } = check(remakeAgendaSchema, input)
  await may(ctx, 'remakeAgenda', Meeting, id)
  const known = await runPrepared(
    ctx.db,
    'select 1 from agenda_version where meeting_id = $1 and id = $2 limit 1',
    [id, versionId],
  )
  if (known.length === 0) throw new DomainError('NOT_FOUND')
  const editions = await runPrepared<{ edition: AgendaEdition; state: string }>(
    ctx.db,
    `select distinct on (d.options ->> 'edition') d.options ->> 'edition' as edition, d.state from document d
     where d.subject_entity = 'Meeting' and d.subject_id = $1 and d.kind = 'AGENDA' and d.items @> array[$2::uuid]
       and d.options ->> 'edition' in ('PUBLIC', 'WHOLE')
     order by d.options ->> 'edition', d.created_at desc, d.id`,
    [id, versionId],
  )
  const failed = editions.filter(({ state }) => state === 'FAILED')
  if (failed.length === 0) throw new DomainError('CONFLICT')
  for (const { edition } of failed) await requestEdition(ctx, id, versionId, edition)
  await record(ctx, { action: 'meetings.agenda.remake', entity: 'Meeting', entityId: id })
  return id
}
