import { everySeconds } from './everySeconds.js'

/** A round that is not open may be opened, or opened again, by somebody else at any time: it is asked for still, not so often. */
const idleSeconds = 15

/** Keeps a round that is shown as it is now. */
export function followRound(seconds: number, state: () => string | undefined, refetch: () => unknown): void {
  everySeconds(seconds, () => state() === 'OPEN' && refetch())
  everySeconds(idleSeconds, () => state() !== undefined && state() !== 'OPEN' && refetch())
}
