import { handInDay, lastDispatchDay } from '../contract/notice.js'
import { clock, dayOf, type Ctx } from '../platform/index.js'
import type { NoticeDates } from './ExpectedRoute.view.js'
import { readCalendars } from './readCalendars.js'

/** By when items must be in and invitations out, for the meetings of a committee nobody was invited to yet. One statement. */
export async function noticeDates(ctx: Ctx, committeeId: string): Promise<NoticeDates[]> {
  const today = dayOf(clock.now())
  const meetings = (await readCalendars(ctx, [committeeId])).get(committeeId) ?? []
  return meetings.map(({ id, startsAt, rules }) => {
    const inviteBy = lastDispatchDay(rules, startsAt) ?? dayOf(startsAt)
    return { meetingId: id, handInBy: handInDay(rules, startsAt), inviteBy, isLate: inviteBy < today }
  })
}
