import { enqueueAll } from '../jobs/index.js'
import type { MayApplicantsSpeak } from '../contract/consultations.lists.js'
import { Consultation } from '../consultations/index.js'
import { committeeName, inform } from '../papers/index.js'
import { dayOf, isImport, runPrepared, type Ctx } from '../platform/index.js'
import { announceDate } from './announceDate.js'

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
  sequence: number
}

/** Tells the applicants of a station its date, a later one or that the meeting was cancelled: each is told once. */
export async function tellStation(
  ctx: Ctx,
  { consultationId, meetingId }: { consultationId: string; meetingId: string },
): Promise<void> {
  const [found] = await runPrepared<Found>(
    ctx.db,
    `select m.starts_at as "startsAt", m.place, m.cancel_reason as "cancelReason", p.id as "paperId", p.proposal_id as "proposalId",
       c.committee_id as "committeeId", c.is_public as "isPublic", c.may_speak as "maySpeak", i.id as "linkId", i.label, i.sequence
     from consultation c join paper p on p.id = c.paper_id join meeting m on m.id = $2
     left join lateral (select l.id, l.sequence, a.label from agenda_item_consultation l join agenda_item a on a.id = l.item_id
       where l.consultation_id = c.id and a.meeting_id = m.id) i on true
     where c.id = $1 for update of c`,
    [consultationId, meetingId],
  )
  if (!found) return
  if (found.cancelReason !== null) return tellCancelled(ctx, consultationId, meetingId, found)
  if (found.linkId === null) return
  const told = await runPrepared<{ id: string }>(
    ctx.db,
    `update agenda_item_consultation set told_sequence = sequence
     where id = $1 and told_sequence is distinct from sequence returning id`,
    [found.linkId],
  )
  if (told.length === 0) return
  const station = await ctx.db.findOneByOrFail(Consultation, { id: consultationId })
  const { paperId: id, proposalId, label, sequence } = found
  await announceDate(ctx, { id, proposalId }, station, { ...found, label: label ?? '' }, sequence)
}

async function tellCancelled(
  ctx: Ctx,
  consultationId: string,
  meetingId: string,
  found: Found,
): Promise<void> {
  const committee = await committeeName(ctx, found.committeeId, dayOf(found.startsAt))
  await inform(ctx, found.paperId, 'meetings.cancelled', {
    key: `meetings.cancelled/${consultationId}/${meetingId}`,
    values: { committee },
    reason: found.cancelReason,
    applicantsOnly: !found.isPublic,
  })
}
