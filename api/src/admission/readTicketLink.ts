import { ref, runSql, sql, type Ctx } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import type { TicketLink } from './door.view.js'
import { ticketReader } from './ticketKeys.js'

/** The ticket of a code that holds; undefined for one that is not ours, was replaced or revoked. */
export async function ticketOf(ctx: Ctx, code: string): Promise<string | undefined> {
  const read = (await ticketReader(ctx))(code)
  if (!read) return undefined
  const [found] = await ctx.db.query<{ id: string }[]>(
    `select id from ticket_standing where id = $1 and serial = $2 and state <> 'REVOKED'`,
    [read.ticketId, read.serial],
  )
  return found?.id
}

/** What the page of a ticket shows; null for a code that is not ours. One that was replaced or revoked tells no name. */
export async function readTicketLink(ctx: Ctx, code: string): Promise<TicketLink | null> {
  const read = (await ticketReader(ctx))(code)
  if (!read) return null
  const [found] = await runSql<{
    summitId: string
    serial: number
    state: TicketLink['state']
    name: string
  }>(
    ctx.db,
    ctx.viewer,
    sql`select n.summit_id as "summitId", n.serial, n.state, concat_ws(' ', p.given_name, p.family_name) as name
      from ticket_standing n left join participant p on p.id = n.participant_id where n.id = ${read.ticketId}::uuid`,
  )
  if (!found) return null
  const holds = found.serial === read.serial && found.state !== 'REVOKED'
  return {
    summit: ref(Summit, found.summitId),
    state: holds ? found.state : 'REVOKED',
    name: holds ? found.name : null,
  }
}
