import { changed, record } from '../audit/index.js'
import { announceMeetingSchema } from '../contract/meetings.js'
import { attachFile, publishFiles } from '../files/index.js'
import { check, clock, dayOf, DomainError, invalid, may, runPrepared, type Ctx } from '../platform/index.js'
import { closeTasks } from '../tasks/index.js'
import { readMeeting } from './agendaOrder.js'
import { Meeting } from './Meeting.js'

/**
 * Notes that time, place and agenda of a meeting were made known to the public, where and when: the proof that resolutions
 * need. It holds for the agenda as it was last sent out. A photo or a scan of it goes along. What was forgotten is noted later too.
 * Errors: DATE_IN_FUTURE and AFTER_MEETING on the day, MEETING_OVER when it was cancelled, AGENDA_IS_DRAFT before the invitation.
 */
export async function announceMeeting(ctx: Ctx, input: unknown): Promise<string> {
  const { id, announcedOn, medium, url, fileId } = check(announceMeetingSchema, input)
  await may(ctx, 'announceMeeting', Meeting, id)
  const { state, startsAt, isOurs } = await readMeeting(ctx, id)
  if (state === 'CANCELLED') throw new DomainError('MEETING_OVER')
  if (state === 'SCHEDULED' && isOurs) throw new DomainError('AGENDA_IS_DRAFT')
  const now = clock.now()
  if (announcedOn > dayOf(now)) throw invalid('announcedOn', 'DATE_IN_FUTURE')
  if (announcedOn > dayOf(startsAt)) throw invalid('announcedOn', 'AFTER_MEETING')
  const [made] = await runPrepared<{ id: string }>(
    ctx.db,
    `insert into meeting_announcement (meeting_id, announced_on, medium, url, starts_at, place, version_number, entered_by_id, created_at)
     select m.id, $2, $3, $4, m.starts_at, m.place,
       (select max(v.number) from agenda_version v where v.meeting_id = m.id), $5, $6 from meeting m where m.id = $1 returning id`,
    [id, announcedOn, medium, url, ctx.viewer.personId, now],
  )
  if (made && fileId) await keepProof(ctx, made.id, fileId)
  await record(ctx, { action: 'meetings.meeting.announce', entity: 'Meeting', entityId: id })
  await closeTasks(ctx, { subject: { entity: 'Meeting', id }, kind: 'meetings.announce' })
  await changed(ctx, 'Meeting', id)
  return id
}

/** What was made known to everybody may be seen by everybody. */
async function keepProof(ctx: Ctx, announcementId: string, fileId: string): Promise<void> {
  const subject = { entity: 'MeetingAnnouncement', id: announcementId }
  await attachFile(ctx, fileId, subject)
  await publishFiles(ctx, subject)
}
