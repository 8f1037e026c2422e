import type { Ctx } from '../platform/index.js'

const following: ((ctx: Ctx, meetingId: string) => Promise<void>)[] = []

/** A module says what is to happen once a meeting has ended, in the same transaction. Told once, at load. */
export function followClosing(work: (ctx: Ctx, meetingId: string) => Promise<void>): void {
  following.push(work)
}

/** Does all of it, one after the other. */
export async function afterClosing(ctx: Ctx, meetingId: string): Promise<void> {
  for (const work of following) await work(ctx, meetingId)
}
