import type { MeetingFacts } from './meetingName.js'

/**
 * Where a meeting stands that was not made known to the public as its agenda stands: before it, while it is held, after it.
 * Null where it was, where it is cancelled, and where another system keeps its agenda and nobody was invited here.
 */
export function announcementMissing({
  state,
  number,
  announcement,
}: Pick<MeetingFacts, 'state' | 'number'> & { announcement: object | null }):
  'ahead' | 'held' | 'over' | null {
  if (announcement !== null || state === 'CANCELLED') return null
  if (state === 'SCHEDULED' && number === null) return null
  if (state === 'CLOSED') return 'over'
  return state === 'OPEN' || state === 'INTERRUPTED' ? 'held' : 'ahead'
}
