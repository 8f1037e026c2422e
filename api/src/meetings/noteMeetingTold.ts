import { changed, record } from '../audit/index.js'
import { noteMeetingToldSchema } from '../contract/meetings.js'
import { toldInstead } from '../mail/index.js'
import { check, DomainError, may, runPrepared, type Ctx } from '../platform/index.js'
import { Meeting } from './Meeting.js'
import { endTellings } from './watchMissed.js'

/**
 * Notes that somebody whom an invitation did not reach was told of the meeting by telephone, by letter or face to face.
 * Errors: NOT_FOUND when it is about something else, CONFLICT when it arrived or was noted already.
 */
export async function noteMeetingTold(ctx: Ctx, input: unknown): Promise<string> {
  const { id, noticeId } = check(noteMeetingToldSchema, input)
  await may(ctx, 'noteMeetingTold', Meeting, id)
  const known = await runPrepared(
    ctx.db,
    'select 1 from meeting_notice where meeting_id = $1 and id = $2 limit 1',
    [id, noticeId],
  )
  if (known.length === 0) throw new DomainError('NOT_FOUND')
  if ((await toldInstead(ctx, [noticeId])) === 0) throw new DomainError('CONFLICT')
  await endTellings(ctx, [noticeId])
  await record(ctx, { action: 'meetings.meeting.noteMeetingTold', entity: 'Meeting', entityId: id })
  await changed(ctx, 'Meeting', id)
  return id
}
