import type { Ctx } from '../platform/index.js'

/** Who registers for which event, without having answered what it asks. */
export interface Unanswered {
  summitId: string
  groupId: string | null
}
/** Refuses somebody who has to answer something first, naming it; does nothing for whom nothing is demanded of. */
export type Demands = (ctx: Ctx, who: Unanswered) => Promise<void>
const demanding: Demands[] = []

/** A module above says what has to be answered by those who register: events do not know of it. Told once, at load. */
export function demandsAnswers(demands: Demands): void {
  demanding.push(demands)
}

/** Refuses who leaves open what has to be answered. */
export const refuseUnanswered: Demands = async (ctx, who) => {
  for (const demands of demanding) await demands(ctx, who)
}
