import type { Ctx } from '../platform/index.js'
import type { Summit } from './Summit.js'

/** What happened to an event that others than those who registered must hear of. */
export type AlsoTold = (
  ctx: Ctx,
  summit: Summit,
  news: { kind: 'moved' } | { kind: 'calledOff'; reason: string },
) => Promise<void>
const tellers: AlsoTold[] = []

/** A module above says whom it tells when an event is moved or called off: events do not know of it. Told once, at load. */
export function toldAlso(tell: AlsoTold): void {
  tellers.push(tell)
}

/** Tells everybody else. */
export const tellOthers: AlsoTold = async (ctx, summit, news) => {
  for (const tell of tellers) await tell(ctx, summit, news)
}
