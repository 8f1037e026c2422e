import { record } from '../audit/index.js'
import { Committee, rulesOn } from '../committees/index.js'
import { planMeetingSchema } from '../contract/meetings.js'
import { check, clock, dayOf, DomainError, invalid, may, runPrepared, type Ctx } from '../platform/index.js'
import { Meeting, MeetingCommittee } from './Meeting.js'

/**
 * Plans a meeting of one committee or of several of one body, the first of which leads. It counts the meetings of that one.
 * Errors: DATE_IN_PAST and RANGE_REVERSED on the day, ONE_BODY, FORM_NOT_ALLOWED on the form, MEETING_AT_THAT_TIME.
 */
export async function planMeeting(ctx: Ctx, input: unknown): Promise<string> {
  const { committeeIds, ...date } = check(planMeetingSchema, input)
  checkDate(date)
  const ids = [...new Set(committeeIds)]
  // at most five, locked in the order of their ids: of two meetings planned at once one is counted first
  for (const id of [...ids].sort()) await may(ctx, 'planMeeting', Committee, id)
  const bodies = await runPrepared<{ body: string }>(
    ctx.db,
    'select distinct body_id as body from committee where id = any($1)',
    [ids],
  )
  const [bodyId = '', other] = bodies.map(({ body }) => body)
  if (other) throw invalid('committeeIds', 'ONE_BODY')
  await refuseForm(ctx, ids, date)
  await refuseClash(ctx, ids, date.startsAt)
  const [counted] = await runPrepared<{ next: number }>(
    ctx.db,
    `select coalesce(max(m.number), 0) + 1 as next from meeting m join meeting_committee c on c.meeting_id = m.id
     where c.committee_id = $1 and c.is_lead`,
    [ids[0]],
  )
  const made = await ctx.db.insert(Meeting, { ...date, bodyId, number: counted?.next ?? 1 })
  const meetingId = String(made.identifiers[0]?.id)
  await ctx.db.insert(
    MeetingCommittee,
    ids.map((committeeId, at) => ({ meetingId, committeeId, isLead: at === 0 })),
  )
  await record(ctx, { action: 'meetings.meeting.plan', entity: 'Meeting', entityId: meetingId })
  return meetingId
}

/** Refuses a meeting in the past, and one that ends before it begins. */
export function checkDate({ startsAt, endsAt }: { startsAt: Date; endsAt: Date | null }): void {
  if (startsAt < clock.now()) throw invalid('startsAt', 'DATE_IN_PAST')
  if (endsAt && endsAt <= startsAt) throw invalid('endsAt', 'RANGE_REVERSED')
}

/** Refuses a way to meet that the rules of procedure of one of the committees do not know on that day. At most five. */
export async function refuseForm(
  ctx: Ctx,
  committeeIds: readonly string[],
  { form, startsAt }: Pick<Meeting, 'form' | 'startsAt'>,
): Promise<void> {
  for (const id of committeeIds) {
    const { meetingForms } = await rulesOn(ctx, id, dayOf(startsAt))
    if (!meetingForms.includes(form)) throw invalid('form', 'FORM_NOT_ALLOWED')
  }
}

/** Refuses when one of the committees meets at that very time already. */
export async function refuseClash(
  ctx: Ctx,
  committeeIds: readonly string[],
  startsAt: Date,
  except: string | null = null,
): Promise<void> {
  const clashes = await runPrepared(
    ctx.db,
    `select 1 from meeting m join meeting_committee c on c.meeting_id = m.id
     where c.committee_id = any($1) and m.starts_at = $2 and m.state <> 'CANCELLED' and m.id is distinct from $3 limit 1`,
    [[...committeeIds], startsAt, except],
  )
  if (clashes.length > 0) throw new DomainError('MEETING_AT_THAT_TIME')
}
