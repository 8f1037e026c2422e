import { clock, type Ctx } from '../platform/index.js'

/**
 * Ids of the letters of an event that have an address, in the order they were written: those that wait to be printed, or also
 * those that were posted. A letter whose time is over is none, nor is one to somebody who was taken off the list.
 */
export async function lettersOf(ctx: Ctx, summitId: string, again: boolean): Promise<string[]> {
  const rows = await ctx.db.query<{ id: string }[]>(
    `select l.id from event_letter l where l.summit_id = $1 and l.addressed and l.state = any($2)
       and (l.expires_at is null or l.expires_at > $3)
       and not exists (select 1 from invitation i where i.id = l.about_id and i.state = 'WITHDRAWN') order by l.created_at, l.id limit 5000`,
    [summitId, again ? ['queued', 'sent'] : ['queued'], clock.now()],
  )
  return rows.map(({ id }) => id)
}
