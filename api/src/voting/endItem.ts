import { advance, record } from '../audit/index.js'
import type { Outcome } from '../contract/consultations.lists.js'
import { endsOfItem, itemEnds } from '../contract/votedOutcome.js'
import { AgendaItem, AgendaItemConsultation, itemMachine } from '../meetings/index.js'
import { clock, DomainError, invalid, type Ctx } from '../platform/index.js'
import { Ballot } from './Ballot.js'

/** Whether nothing is put to an item any more: it was put off or taken off, or it deals with no paper and ended. */
export const isOver = ({ state, endedAt }: Pick<AgendaItem, 'state' | 'endedAt'>): boolean =>
  state !== 'ON_AGENDA' || endedAt !== null

/**
 * Ends an item that deals with no paper: dealt with, put off, or taken off; what was voted stays as it is. The sitting is locked. Errors:
 * STATION_ENDED, BALLOT_STILL_OPEN, MOTIONS_WAIT, INVALID_INPUT on `consultationId` where it deals with a paper, on `outcome` (REQUIRED,
 * OUTCOME_NOT_ALLOWED, VOTES_CONTRADICT) and on `reason`.
 */
export async function endItem(
  ctx: Ctx,
  itemId: string,
  { outcome, reason }: { outcome: Outcome | null; reason: string | null },
): Promise<void> {
  if (await ctx.db.existsBy(AgendaItemConsultation, { itemId })) throw invalid('consultationId', 'REQUIRED')
  if (isOver(await ctx.db.findOneByOrFail(AgendaItem, { id: itemId }))) throw new DomainError('STATION_ENDED')
  const ballots = await ctx.db.findBy(Ballot, { itemId })
  const committees = [...new Set(ballots.map(({ committeeId }) => committeeId))]
  const { ends, waits } = endsOfItem(
    committees.map((id) => ballots.filter(({ committeeId }) => committeeId === id)),
  )
  if (waits) throw new DomainError(waits)
  const asked = outcome ?? (ends.length === 1 ? ends[0] : null)
  if (!asked) throw invalid('outcome', 'REQUIRED')
  const end = itemEnds.find((one) => one === asked)
  if (!end) throw invalid('outcome', 'OUTCOME_NOT_ALLOWED')
  if (!ends.includes(end)) throw invalid('outcome', 'VOTES_CONTRADICT')
  if (end !== 'SETTLED') {
    const verb = end === 'POSTPONED' ? 'postponeItem' : 'removeItem'
    await advance(ctx, itemMachine, itemId, verb, { consequence: true, reason, set: { stateReason: reason } })
    return
  }
  await ctx.db.update(AgendaItem, { id: itemId }, { endedAt: clock.now() })
  await record(ctx, {
    action: 'meetings.item.end',
    entity: 'AgendaItem',
    entityId: itemId,
    fields: ['endedAt'],
  })
}
