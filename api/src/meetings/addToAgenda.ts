import { randomUUID } from 'node:crypto'
import { advance } from '../audit/index.js'
import { consultationMachine } from '../consultations/index.js'
import { labelsOf, type Placed } from '../contract/agenda.js'
import { addToAgendaSchema } from '../contract/meetings.js'
import { lastDispatch } from '../contract/notice.js'
import {
  addDays,
  check,
  clock,
  dayOf,
  DomainError,
  invalid,
  may,
  runPrepared,
  type Ctx,
} from '../platform/index.js'
import { isPublicByDefault, readMeeting, recordAgenda } from './agendaOrder.js'
import { awaitMeeting, lockStations } from './agendaStations.js'
import { askForAnnouncement } from './askForAnnouncement.js'
import { freezeAgenda } from './freezeAgenda.js'
import { rulesOfMeeting } from './inviteToMeeting.js'
import { AgendaItem, AgendaItemConsultation, Meeting, MeetingCommittee } from './Meeting.js'
import { tellMembers } from './tellMembers.js'
import { tellStations } from './tellStation.js'

/**
 * Adds a station or a free item to an agenda that was sent out, at the end of its part: a new version, which the members are
 * sent. After the period for additions it is laid on the table, and that needs a reason.
 * Errors: AGENDA_NOT_SENT while it is a draft, MEETING_OVER, REASON_NEEDED on `tableReason`, ORDER_ENFORCED, REQUIRED on `title`.
 */
export async function addToAgenda(ctx: Ctx, input: unknown): Promise<string> {
  const { id, consultationId, title, tableReason, ...given } = check(addToAgendaSchema, input)
  const [station] = await lockStations(ctx, consultationId ? [consultationId] : [])
  await may(ctx, 'addToAgenda', Meeting, id)
  const { state, startsAt } = await readMeeting(ctx, id)
  if (state === 'SCHEDULED') throw new DomainError('AGENDA_NOT_SENT')
  if (!['INVITED', 'OPEN', 'INTERRUPTED'].includes(state)) throw new DomainError('MEETING_OVER')
  const name = title ?? station?.title
  if (!name) throw invalid('title', 'REQUIRED')
  const isPublic = given.isPublic ?? station?.isPublic ?? (await isPublicByDefault(ctx, id))
  const isLate = !(await isInTime(ctx, id, startsAt))
  if (isLate && !tableReason) throw invalid('tableReason', 'REASON_NEEDED')
  const itemId = await append(ctx, id, {
    title: name,
    kind: station ? 'PAPER' : 'OTHER',
    isPublic,
    isTablePaper: isLate,
    tableReason: isLate ? tableReason : null,
  })
  if (consultationId) {
    if (station?.state !== 'OPEN') throw new DomainError('ORDER_ENFORCED')
    if (!(await meets(ctx, id, station.committeeId))) throw new DomainError('NOT_FOUND')
    await ctx.db.insert(AgendaItemConsultation, { itemId, consultationId })
    await advance(ctx, consultationMachine, consultationId, 'scheduleConsultation', {
      consequence: true,
      set: { isPublic },
    })
    await awaitMeeting(ctx, [station], dayOf(startsAt), addDays(dayOf(startsAt), 7))
    await tellStations(ctx, id, [consultationId])
  }
  // what comes up in the room the meeting itself takes onto its agenda (§ 48 (1) GO NRW)
  const isToAnnounce = isPublic && state === 'INVITED'
  const version = await freezeAgenda(ctx, id, {
    notice: isLate ? 'TABLE_PAPER' : 'ADDITION',
    // everybody reads the reason of a version; why a non-public item came late only those who see the item
    reason: isLate && isPublic ? tableReason : null,
    isToAnnounce,
  })
  if (isToAnnounce) await askForAnnouncement(ctx, id, startsAt)
  await tellMembers(ctx, id, { template: 'meetings.added', version, reason: isLate ? tableReason : null })
  await recordAgenda(ctx, 'extend', id)
  return id
}

async function isInTime(ctx: Ctx, id: string, startsAt: Date): Promise<boolean> {
  return (await rulesOfMeeting(ctx, id, startsAt)).every((rules) => {
    const last = lastDispatch(rules, startsAt, 'ADDITION')
    return last !== null && clock.now() <= last.until
  })
}

/** Whether the committee takes part in the meeting. */
async function meets(ctx: Ctx, meetingId: string, committeeId: string): Promise<boolean> {
  return ctx.db.existsBy(MeetingCommittee, { meetingId, committeeId })
}

/** Behind all others of its part, with the label that follows: what was sent keeps its own. */
async function append(
  ctx: Ctx,
  meetingId: string,
  item: Pick<AgendaItem, 'title' | 'kind' | 'isPublic' | 'isTablePaper' | 'tableReason'>,
): Promise<string> {
  const all = await runPrepared<Placed & { position: number }>(
    ctx.db,
    `select id, is_public as "isPublic", parent_id as "parentId", position from agenda_item
     where meeting_id = $1 and label is not null order by position`,
    [meetingId],
  )
  const id = randomUUID()
  const label = labelsOf([...all, { id, isPublic: item.isPublic, parentId: null }]).get(id) ?? null
  const position = Math.max(0, ...all.map((one) => one.position)) + 1
  await ctx.db.insert(AgendaItem, { ...item, id, meetingId, label, position })
  return id
}
