import type { DataSource } from 'typeorm'
import { asSystem, clock, dayOf, runSql, sql, type Ctx } from '../platform/index.js'
import { goOn } from './goOn.js'
import { onInvitedAgenda } from './heldHere.js'
import { lockPaperOf } from './lockPaper.js'
import { conclude } from './recordOutcome.js'

/**
 * Concludes parallel stations whose due day has passed with NO_OPINION: one committee that stays silent does not stop the
 * others. A station that stands alone waits on, and one on the agenda of a meeting that was invited to is the meeting's. Each
 * in a transaction of its own; running twice is harmless.
 */
export async function concludeLateStations(source: DataSource): Promise<number> {
  const late = await asSystem(source, (ctx) => lateStations(ctx))
  for (const { id } of late) await asSystem(source, (ctx) => concludeLate(ctx, id))
  return late.length
}

function lateStations(ctx: Ctx, id?: string): Promise<{ id: string }[]> {
  return runSql(
    ctx.db,
    ctx.viewer,
    sql`select c.id from consultation c
     where c.state in ('OPEN', 'SCHEDULED') and c.due_on < ${dayOf(clock.now())}::date and c.role in ('HEARING', 'PRELIMINARY', 'NOTICE')
       and exists (select 1 from consultation o where o.paper_id = c.paper_id and o.position = c.position and o.id <> c.id and o.state <> 'DROPPED')
       and not ${onInvitedAgenda(sql`c.id`)} ${id ? sql`and c.id = ${id}::uuid` : sql``}
     order by c.due_on, c.id limit 200`,
  )
}

async function concludeLate(ctx: Ctx, id: string): Promise<void> {
  const { paper, consultation } = await lockPaperOf(ctx, id)
  // it ended, got another date or was invited to meanwhile
  if ((await lateStations(ctx, id)).length === 0) return
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
