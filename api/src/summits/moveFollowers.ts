import type { Ctx } from '../platform/index.js'
import type { Summit } from './Summit.js'

/** What a module above does when an event gets another beginning, end or place, announced or not; it may refuse the new date. */
export type FollowsMove = (ctx: Ctx, before: Summit, after: Summit) => Promise<void>
const followers: FollowsMove[] = []

/** A module above says what hangs on an event's date or place: events do not know of it. Told once, at load. */
export function followsMove(follow: FollowsMove): void {
  followers.push(follow)
}

/** Lets everything that hangs on an event's date or place follow it. */
export const followMove: FollowsMove = async (ctx, before, after) => {
  for (const follow of followers) await follow(ctx, before, after)
}
