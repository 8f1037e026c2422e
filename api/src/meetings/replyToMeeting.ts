import { changed, record } from '../audit/index.js'
import { Consultation } from '../consultations/index.js'
import { replySchema } from '../contract/meetings.js'
import type { ReplySource } from '../contract/meetings.lists.js'
import { check, clock, DomainError, invalid, may, signedIn, type Ctx } from '../platform/index.js'
import { ApplicantReply } from './ApplicantReply.js'

/** What is answered. */
export interface Answered {
  comes: boolean
  wantsToSpeak: boolean
  interpreterLanguage: string | null
}

/** An applicant says whether they come, want to speak, need an interpreter. A later answer takes the place of the earlier one. */
export async function replyToMeeting(ctx: Ctx, input: unknown): Promise<string> {
  const personId = signedIn(ctx)
  const { consultationId, ...answered } = check(replySchema, input)
  await may(ctx, 'replyToMeeting', Consultation, consultationId)
  await keepReply(ctx, consultationId, personId, answered, 'SIGNED_IN')
  return consultationId
}

/** Writes an answer to the date of a station that has not begun yet. */
export async function keepReply(
  ctx: Ctx,
  consultationId: string,
  personId: string,
  answered: Answered,
  source: ReplySource,
): Promise<void> {
  const [date] = await ctx.db.query<{ starts_at: Date; may_speak: string; organisation_id: string | null }[]>(
    `select m.starts_at, c.may_speak, (select d.organisation_id from delegate d
        where d.person_id = $2 and d.valid_to is null and (d.organisation_id = q.organisation_id or exists (
          select 1 from co_applicant k where k.proposal_id = q.id and k.organisation_id = d.organisation_id and k.state = 'ACCEPTED'))
        limit 1) as organisation_id
     from consultation c join paper p on p.id = c.paper_id join proposal q on q.id = p.proposal_id
     join agenda_item_consultation l on l.consultation_id = c.id join agenda_item i on i.id = l.item_id
     join meeting m on m.id = i.meeting_id
     where c.id = $1 and c.state = 'SCHEDULED' for update of c`,
    [consultationId, personId],
  )
  if (!date || date.starts_at <= clock.now()) throw new DomainError('LINK_INVALID')
  if (answered.wantsToSpeak && date.may_speak === 'NONE') throw invalid('wantsToSpeak', 'NO_SPEAKING')
  const row = {
    ...answered,
    comes: answered.comes || answered.wantsToSpeak,
    organisationId: date.organisation_id,
    source,
  }
  const known = await ctx.db.findOneBy(ApplicantReply, { consultationId, personId })
  if (known) await ctx.db.update(ApplicantReply, { id: known.id }, { ...row, modifiedAt: clock.now() })
  else await ctx.db.insert(ApplicantReply, { consultationId, personId, ...row })
  await record(ctx, {
    action: 'meetings.consultation.reply',
    entity: 'Consultation',
    entityId: consultationId,
  })
  await changed(ctx, 'Consultation', consultationId)
}
