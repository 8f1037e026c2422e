import { changed, record } from '../audit/index.js'
import { setResolutionKindSchema } from '../contract/meetings.js'
import { check, DomainError, may, type Ctx } from '../platform/index.js'
import { readMeeting } from './agendaOrder.js'
import { AgendaItem } from './Meeting.js'

/**
 * The clerk says which kind of resolution an item asks for: a vote on its text needs the majority the rules of the committee name for it. A vote
 * that was opened keeps the one it was opened with. Gives the meeting. Errors: NOT_FOUND, FORBIDDEN, CONFLICT for what was taken off, MEETING_OVER.
 */
export async function setResolutionKind(ctx: Ctx, input: unknown): Promise<string> {
  const { id, resolutionKind } = check(setResolutionKindSchema, input)
  await may(ctx, 'setResolutionKind', AgendaItem, id)
  const { meetingId, state } = await ctx.db.findOneByOrFail(AgendaItem, { id })
  if (state !== 'ON_AGENDA') throw new DomainError('CONFLICT')
  const meeting = await readMeeting(ctx, meetingId)
  if (['CLOSED', 'CANCELLED'].includes(meeting.state)) throw new DomainError('MEETING_OVER')
  await ctx.db.update(AgendaItem, { id }, { resolutionKind })
  await record(ctx, {
    action: 'meetings.item.setResolutionKind',
    entity: 'AgendaItem',
    entityId: id,
    fields: ['resolutionKind'],
  })
  await changed(ctx, 'Meeting', meetingId)
  return meetingId
}
