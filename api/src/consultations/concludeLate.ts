import type { DataSource } from 'typeorm'
import { asSystem, clock, dayOf, type Ctx } from '../platform/index.js'
import { goOn } from './goOn.js'
import { lockPaperOf } from './lockPaper.js'
import { conclude } from './recordOutcome.js'

/**
 * Concludes parallel stations whose due day has passed with NO_OPINION: one committee that stays silent does not stop the
 * others. A station that stands alone waits on. Each in a transaction of its own; running twice is harmless.
 */
export async function concludeLateStations(source: DataSource): Promise<number> {
  const late = await source.query<{ id: string }[]>(
    `select c.id from consultation c
     where c.state in ('OPEN', 'SCHEDULED') and c.due_on < $1::date and c.role in ('HEARING', 'PRELIMINARY', 'NOTICE')
       and exists (select 1 from consultation o where o.paper_id = c.paper_id and o.position = c.position and o.id <> c.id and o.state <> 'DROPPED')
     order by c.due_on, c.id limit 200`,
    [dayOf(clock.now())],
  )
  for (const { id } of late) await asSystem(source, (ctx) => concludeLate(ctx, id))
  return late.length
}

async function concludeLate(ctx: Ctx, id: string): Promise<void> {
  const { paper, consultation } = await lockPaperOf(ctx, id)
  if (consultation.state !== 'OPEN' && consultation.state !== 'SCHEDULED') return
  const given = {
    id,
    outcome: 'NO_OPINION' as const,
    decidedOn: dayOf(clock.now()),
    text: null,
    reason: null,
    votesFor: null,
    votesAgainst: null,
    abstentions: null,
    groupVotes: [],
    committeeId: null,
    dueOn: null,
    questions: [],
  }
  await conclude(ctx, consultation, given)
  await goOn(ctx, paper, consultation, given)
}
