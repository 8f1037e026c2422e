import { Consultation } from '../consultations/index.js'
import { DomainError, may, runPrepared, type Ctx } from '../platform/index.js'
import { editAgenda, readOrder, recordAgenda, writeOrder } from './agendaOrder.js'
import { letGo, lockStations } from './agendaStations.js'
import type { AnnouncedDate } from './announceDate.js'
import { putOnAgenda } from './pullAgenda.js'

/** The agenda a station stands on. */
interface StandsOn {
  itemId: string
  meetingId: string
  /** It is kept here, not in a system of the committee's own. */
  isOurs: boolean
  /** The meeting goes on: what stands there ends there. */
  runs: boolean
}

/** The agenda a station stands on, if there is one. */
export async function agendaOf(ctx: Ctx, consultationId: string): Promise<StandsOn | undefined> {
  const [on] = await runPrepared<StandsOn>(
    ctx.db,
    `select i.id as "itemId", m.id as "meetingId", m.number is not null as "isOurs", m.state in ('OPEN', 'INTERRUPTED') as runs
     from agenda_item_consultation l
     join agenda_item i on i.id = l.item_id join meeting m on m.id = i.meeting_id where l.consultation_id = $1`,
    [consultationId],
  )
  return on
}

/**
 * Puts a station on the end of a draft that is kept here, as pulling it does; from a date in another system it comes over. What stands
 * on an agenda kept here is taken off there first, with a reason. Errors: ON_AN_AGENDA, CONFLICT, and those of a draft's changes.
 */
export async function putOnOwnDraft(
  ctx: Ctx,
  { id, state }: Consultation,
  meetingId: string | undefined,
  on: StandsOn | undefined,
  { isPublic, maySpeak }: Pick<AnnouncedDate, 'isPublic' | 'maySpeak'>,
): Promise<void> {
  await may(ctx, 'scheduleConsultation', Consultation, id)
  if (!['OPEN', 'SCHEDULED'].includes(state)) throw new DomainError('CONFLICT')
  if (!meetingId || (on?.isOurs && on.meetingId !== meetingId)) throw new DomainError('ON_AN_AGENDA')
  await editAgenda(ctx, 'pullAgenda', meetingId)
  await runPrepared(ctx.db, 'update consultation set is_public = $2, may_speak = $3 where id = $1', [
    id,
    isPublic,
    maySpeak,
  ])
  if (on?.isOurs) {
    await runPrepared(ctx.db, 'update agenda_item set is_public = $2 where id = $1', [on.itemId, isPublic])
    await writeOrder(ctx, meetingId, await readOrder(ctx, meetingId))
  } else {
    if (on) await letGo(ctx, await lockStations(ctx, [id]))
    await putOnAgenda(ctx, meetingId, await lockStations(ctx, [id]))
  }
  await recordAgenda(ctx, 'pull', meetingId)
}
