import { enqueueAll } from '../jobs/index.js'
import type { MayApplicantsSpeak } from '../contract/consultations.lists.js'
import { Consultation } from '../consultations/index.js'
import { committeeName, inform, subjectOf } from '../papers/index.js'
import { dayOf, isImport, runPrepared, type Ctx } from '../platform/index.js'
import { announceDate, countNotice } from './announceDate.js'
import { calendarEntry } from './calendarEntry.js'

/** Has the applicants of these stations told what holds of their date at this meeting; nobody waits for it. */
export async function tellStations(ctx: Ctx, meetingId: string, ids: readonly string[]): Promise<void> {
  if (isImport(ctx)) return
  await enqueueAll(
    ctx,
    'meetings.tellStation',
    ids.map((consultationId) => ({ consultationId, meetingId })),
  )
}

interface Found {
  startsAt: Date
  place: string
  cancelReason: string | null
  paperId: string
  proposalId: string
  committeeId: string
  isPublic: boolean
  maySpeak: MayApplicantsSpeak
  linkId: string | null
  label: string | null
  /** The applicants know of another date by now. */
  isDatedAgain: boolean
}

async function find(ctx: Ctx, consultationId: string, meetingId: string): Promise<Found | undefined> {
  const [found] = await runPrepared<Found>(
    ctx.db,
    `select m.starts_at as "startsAt", m.place, m.cancel_reason as "cancelReason", p.id as "paperId", p.proposal_id as "proposalId",
       c.committee_id as "committeeId", c.is_public as "isPublic", c.may_speak as "maySpeak", i.id as "linkId", i.label,
       exists (select 1 from agenda_item_consultation l where l.consultation_id = c.id and l.told_sequence is not null) as "isDatedAgain"
     from consultation c join paper p on p.id = c.paper_id join meeting m on m.id = $2
     left join lateral (select l.id, a.label from agenda_item_consultation l join agenda_item a on a.id = l.item_id
       where l.consultation_id = c.id and a.meeting_id = m.id) i on true
     where c.id = $1 for update of c`,
    [consultationId, meetingId],
  )
  return found
}

/** Tells the applicants of a station its date, a later one or that the meeting was cancelled: each is told once. */
export async function tellStation(
  ctx: Ctx,
  { consultationId, meetingId }: { consultationId: string; meetingId: string },
): Promise<void> {
  const found = await find(ctx, consultationId, meetingId)
  if (!found) return
  if (found.cancelReason !== null)
    return tellNoMore(ctx, consultationId, found, {
      template: 'meetings.cancelled',
      key: meetingId,
      reason: found.cancelReason,
    })
  if (found.linkId === null) return
  const told = await runPrepared<{ id: string }>(
    ctx.db,
    `update agenda_item_consultation set told_sequence = sequence
     where id = $1 and told_sequence is distinct from sequence returning id`,
    [found.linkId],
  )
  if (told.length === 0) return
  const station = await ctx.db.findOneByOrFail(Consultation, { id: consultationId })
  const { paperId: id, proposalId, label } = found
  await announceDate(ctx, { id, proposalId }, station, { ...found, label: label ?? '' })
}

/** Tells the applicants of a station, who know its date, that its item was taken off the agenda of that meeting. */
export async function tellTakenOff(
  ctx: Ctx,
  { consultationId, meetingId, itemId }: { consultationId: string; meetingId: string; itemId: string },
  reason: string,
): Promise<void> {
  const found = await find(ctx, consultationId, meetingId)
  if (found)
    await tellNoMore(ctx, consultationId, found, { template: 'meetings.takenOff', key: itemId, reason })
}

/** Says that a date does not hold any more, and takes it out of their calendars unless another one stands there already. */
async function tellNoMore(
  ctx: Ctx,
  consultationId: string,
  found: Found,
  {
    template,
    key,
    reason,
  }: { template: 'meetings.cancelled' | 'meetings.takenOff'; key: string; reason: string },
): Promise<void> {
  const { paperId, proposalId, startsAt, place } = found
  const committee = await committeeName(ctx, found.committeeId, dayOf(startsAt))
  const { title } = await subjectOf(ctx, paperId)
  const sequence = await countNotice(ctx, consultationId)
  const entry = calendarEntry({ consultationId, proposalId, title, committee, place, startsAt, sequence })
  await inform(ctx, paperId, template, {
    key: `${template}/${consultationId}/${key}`,
    values: { committee },
    reason,
    applicantsOnly: !found.isPublic,
    ...(found.isDatedAgain ? {} : { calendar: { ...entry, cancelled: true } }),
  })
}
