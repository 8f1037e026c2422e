import { lastDispatchDay } from '../contract/notice.js'
import { handInFor, rulesFor } from '../contract/routeDates.js'
import { clock, dayOf, type Ctx } from '../platform/index.js'
import type { NoticeDates } from './ExpectedRoute.view.js'
import { readCalendars } from './readCalendars.js'

/** By when items must be in and invitations out, for the meetings of a committee nobody was invited to yet: the strictest rules of a joint one decide. One statement. */
export async function noticeDates(ctx: Ctx, committeeId: string): Promise<NoticeDates[]> {
  const today = dayOf(clock.now())
  const meetings = (await readCalendars(ctx, [committeeId])).get(committeeId) ?? []
  return meetings.map((meeting) => {
    const { id, startsAt } = meeting
    const [last] = rulesFor(meeting)
      .flatMap((rules) => lastDispatchDay(rules, startsAt) ?? [])
      .sort()
    const inviteBy = last ?? dayOf(startsAt)
    return { meetingId: id, handInBy: handInFor(meeting), inviteBy, isLate: inviteBy < today }
  })
}
