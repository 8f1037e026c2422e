import type { Ctx } from '../platform/index.js'

type Follower = (ctx: Ctx, resolutionId: string) => Promise<void>
const followers: Follower[] = []

/** A module that stands above says what it does when a committee has decided, in the same transaction. Told once, at load. */
export function followDecisions(follower: Follower): void {
  followers.push(follower)
}

/** Tells them what was decided. */
export async function tellDecided(ctx: Ctx, resolutionId: string): Promise<void> {
  for (const follow of followers) await follow(ctx, resolutionId)
}
