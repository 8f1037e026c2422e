import { advance, record } from '../audit/index.js'
import { Consultation, consultationMachine, lockPaperOf } from '../consultations/index.js'
import { scheduleConsultationSchema } from '../contract/meetings.js'
import { Paper, subjectOf } from '../papers/index.js'
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
import { closeTasks, openTask } from '../tasks/index.js'
import { AgendaItem, AgendaItemConsultation, Meeting, MeetingCommittee } from './Meeting.js'
import { announceDate, type AnnouncedDate } from './announceDate.js'
import { ApplicantReply } from './ApplicantReply.js'
import { agendaOf, putOnOwnDraft } from './ownDraft.js'

/**
 * Puts a station on the agenda of a meeting, or on another one. The applicants are told when and where, whether it is public
 * and whether they may speak; they can answer by a link, and the date comes along for their calendar. Where the agenda is kept here
 * it goes to the end of the draft: the order gives its label, and the invitation tells everybody.
 * Errors: ITEM_PUBLICNESS and REQUIRED on the label, DATE_IN_PAST, ORDER_ENFORCED, AGENDA_FROZEN, ON_AN_AGENDA.
 */
export async function scheduleConsultation(ctx: Ctx, input: unknown): Promise<string> {
  const { id, ...date } = check(scheduleConsultationSchema, input)
  if (date.label && date.label.startsWith('Ö') !== date.isPublic) throw invalid('label', 'ITEM_PUBLICNESS')
  const { paper, consultation } = await lockPaperOf(ctx, id)
  if (consultation.state === 'PLANNED') {
    await may(ctx, 'scheduleConsultation', Consultation, id)
    throw new DomainError('ORDER_ENFORCED')
  }
  const held = await meetingAt(ctx, paper, consultation, date.startsAt)
  const on = await agendaOf(ctx, id)
  if (held?.isOurs || on?.isOurs) {
    await putOnOwnDraft(ctx, consultation, held?.id, on, date)
    return id
  }
  if (on?.runs) {
    await may(ctx, 'scheduleConsultation', Consultation, id)
    throw new DomainError('ON_AN_AGENDA')
  }
  const { label } = date
  if (!label) throw invalid('label', 'REQUIRED')
  await advance(ctx, consultationMachine, id, 'scheduleConsultation', {
    set: { isPublic: date.isPublic, maySpeak: date.maySpeak },
  })
  if (date.startsAt < clock.now()) throw invalid('startsAt', 'DATE_IN_PAST')
  const item = await itemOf(ctx, paper, consultation, held, { ...date, label })
  await putOn(ctx, item, id)
  await moveTasks(ctx, paper, consultation, dayOf(date.startsAt))
  await announceDate(ctx, paper, consultation, { ...date, label })
  return id
}

interface HeldMeeting {
  id: string
  state: string
  isOurs: boolean
  next: number
}

/** The meeting of the committee at that time, locked, if there is one. */
async function meetingAt(
  ctx: Ctx,
  { bodyId }: Paper,
  { committeeId }: Consultation,
  startsAt: Date,
): Promise<HeldMeeting | undefined> {
  const [held] = await runPrepared<HeldMeeting>(
    ctx.db,
    `select m.id, m.state, m.number is not null as "isOurs",
        (select coalesce(max(i.position) + 1, 0) from agenda_item i where i.meeting_id = m.id and i.position > 0) as next
      from meeting m join meeting_committee c on c.meeting_id = m.id
      where m.body_id = $1 and c.committee_id = $2 and m.starts_at = $3 and m.state <> 'CANCELLED'
      order by m.number is null, m.id limit 1 for update of m`,
    [bodyId, committeeId, startsAt],
  )
  return held
}

/** Finds or makes the item of a meeting whose agenda is kept in another system, and the meeting where there is none. */
async function itemOf(
  ctx: Ctx,
  paper: Paper,
  { committeeId }: Consultation,
  held: HeldMeeting | undefined,
  date: AnnouncedDate,
): Promise<string> {
  const { startsAt, place, label, isPublic } = date
  if (held && held.state !== 'SCHEDULED') throw new DomainError('AGENDA_FROZEN')
  const meetingId = held?.id ?? (await makeMeeting(ctx, paper.bodyId, committeeId ?? '', startsAt, place))
  if (held) await ctx.db.update(Meeting, { id: meetingId }, { place })
  const known = await ctx.db.findOneBy(AgendaItem, { meetingId, label })
  if (known) return known.id
  const made = await ctx.db.insert(AgendaItem, { meetingId, label, isPublic, position: held?.next ?? 0 })
  return String(made.identifiers[0]?.id)
}

async function makeMeeting(
  ctx: Ctx,
  bodyId: string,
  committeeId: string,
  startsAt: Date,
  place: string,
): Promise<string> {
  const made = await ctx.db.insert(Meeting, { bodyId, startsAt, place, agendaPublicSince: clock.now() })
  const meetingId = String(made.identifiers[0]?.id)
  await ctx.db.insert(MeetingCommittee, { meetingId, committeeId, isLead: true })
  await record(ctx, { action: 'meetings.meeting.plan', entity: 'Meeting', entityId: meetingId })
  return meetingId
}

/** Puts the station on the item, or moves it there. */
async function putOn(ctx: Ctx, itemId: string, consultationId: string): Promise<void> {
  const known = await ctx.db.findOneBy(AgendaItemConsultation, { consultationId })
  if (!known) {
    await ctx.db.insert(AgendaItemConsultation, { itemId, consultationId, toldSequence: 0 })
    return
  }
  const sequence = known.sequence + 1
  await ctx.db.update(AgendaItemConsultation, { id: known.id }, { itemId, sequence, toldSequence: sequence })
  // what they answered to the earlier date says nothing about this one
  await ctx.db.delete(ApplicantReply, { consultationId })
}

async function moveTasks(
  ctx: Ctx,
  paper: Paper,
  { id, committeeId }: Consultation,
  day: string,
): Promise<void> {
  const subject = { entity: 'Consultation', id }
  const params = await subjectOf(ctx, paper.id)
  await closeTasks(ctx, { subject, kind: 'consultations.schedule' })
  await openTask(ctx, {
    kind: 'consultations.decide',
    subject,
    assignee: `CHAIR@${committeeId}`,
    due: day,
    params,
  })
  await openTask(ctx, {
    kind: 'consultations.record',
    subject,
    assignee: [`CLERK@${committeeId}`, `CLERK@${paper.bodyId}`],
    due: addDays(day, 7),
    params,
  })
  await ctx.db.update(Paper, { id: paper.id, waitsForCommitteeId: committeeId ?? '' }, { waitsUntil: day })
}
