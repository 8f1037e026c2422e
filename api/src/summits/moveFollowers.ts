import type { Ctx } from '../platform/index.js'
import type { Summit } from './Summit.js'

/** What a module above does when an event gets another beginning or end, announced or not; it may refuse the new date. */
export type FollowsMove = (ctx: Ctx, before: Summit, after: Summit) => Promise<void>
const followers: FollowsMove[] = []

/** A module above says what hangs on an event's date: events do not know of it. Told once, at load. */
export function followsMove(follow: FollowsMove): void {
  followers.push(follow)
}

/** Lets everything that hangs on an event's date follow it. */
export const followMove: FollowsMove = async (ctx, before, after) => {
  const same =
    before.startsAt.getTime() === after.startsAt.getTime() &&
    before.endsAt.getTime() === after.endsAt.getTime()
  if (!same) for (const follow of followers) await follow(ctx, before, after)
}
