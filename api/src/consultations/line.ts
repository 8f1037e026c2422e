import type { ConsultationState, Outcome } from '../contract/consultations.lists.js'
import type { StationBlock } from '../mail/index.js'
import { committeeName, lineOfPaper } from '../papers/index.js'
import { dayOf, clock, type Ctx } from '../platform/index.js'
import { Consultation } from './Consultation.js'

const look: Readonly<Record<Exclude<ConsultationState, 'DROPPED'>, StationBlock['state']>> = {
  PLANNED: 'ahead',
  OPEN: 'now',
  SCHEDULED: 'now',
  CONCLUDED: 'done',
}

/** The stations of a paper as a notice shows them: where it was, is and goes. */
export async function stationsOf(ctx: Ctx, paperId: string): Promise<StationBlock[]> {
  const stations = await ctx.db.find(Consultation, {
    where: { paperId },
    order: { position: 'ASC', createdAt: 'ASC' },
  })
  const line: StationBlock[] = []
  for (const { state, committeeId, concludedAt, outcome } of stations) {
    if (state === 'DROPPED' || !committeeId) continue
    const name = await committeeName(ctx, committeeId, dayOf(concludedAt ?? clock.now()))
    line.push({ name, state: look[state], ...(outcome ? { note: outcomeText(outcome) } : {}) })
  }
  return line
}

/** An outcome as a text of the catalogues. */
export function outcomeText(outcome: Outcome): { text: string } {
  return { text: `consultations.outcomes.${outcome}` }
}

lineOfPaper(stationsOf)
