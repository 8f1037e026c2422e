import type { ToldBy } from '../contract/papers.lists.js'
import { clock } from '../platform/index.js'

/** How an answer was told to an office, and who took it down. */
export interface Told {
  toldBy: ToldBy
  enteredById: string
}

/** What is kept of an answer beside what it says: when it came, and how when an office took it down. */
export const noted = (told: Told | undefined) => ({
  answeredAt: clock.now(),
  toldBy: told?.toldBy ?? null,
  enteredById: told?.enteredById ?? null,
})
