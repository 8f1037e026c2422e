import type { Ctx } from '../platform/index.js'

/*
 * Messages that were written together. That they are held is said once, beside them, and asked by every claim: so it also holds
 * what comes back to wait later, such as a mail the server has put off. What is claimed by then goes out.
 */

/** Holds a mailing: what is not under way at the caller's commit does not begin. Holding twice is holding. */
export async function holdMailing(ctx: Ctx, mailingId: string): Promise<void> {
  await ctx.db.query('insert into mail_hold (mailing_id) values ($1) on conflict do nothing', [mailingId])
}

/** Ends the hold of a mailing of which nothing waits. */
export async function endHold(ctx: Ctx, mailingId: string): Promise<void> {
  await ctx.db.query('delete from mail_hold where mailing_id = $1', [mailingId])
}

/**
 * Lets a mailing go on, one mail each `everyMs` (0: all at once), none before its own time. Gives how many wait and the database's
 * clock.
 */
export async function releaseMailing(
  ctx: Ctx,
  mailingId: string,
  everyMs: number,
): Promise<{ waiting: number; now: Date }> {
  await endHold(ctx, mailingId)
  // the queue may have taken them up in vain: they are handed over again
  const [rows] = await ctx.db.query<[{ now: Date }[], number]>(
    `update message set handed_at = null, not_before = greatest(not_before, now() + nth * $2 * interval '1 millisecond')
      from (select id as waiting, row_number() over (order by not_before, created_at, id) - 1 as nth from message
        where mailing_id = $1 and channel = 'MAIL' and state in ('queued', 'uncertain')) line
     where id = waiting and state in ('queued', 'uncertain') returning now() as now`,
    [mailingId, everyMs],
  )
  return { waiting: rows.length, now: rows[0]?.now ?? new Date() }
}

/**
 * Calls back mails of a mailing that wait, at most so many; gives the ids of what they were about. One that may have arrived is not
 * called back but ends as failed: a second one could be a copy.
 */
export async function callBackMailing(ctx: Ctx, mailingId: string, most: number): Promise<string[]> {
  const [rows] = await ctx.db.query<[{ about_id: string; state: string }[], number]>(
    `update message set state = case when uncertain > 0 then 'failed' else 'cancelled' end, handed_at = null
      where id in (select id from message where mailing_id = $1 and channel = 'MAIL' and state in ('queued', 'uncertain')
        order by id limit $2 for update)
     returning about_id, state`,
    [mailingId, most],
  )
  return rows.filter(({ state }) => state === 'cancelled').map(({ about_id: id }) => id)
}

/**
 * How many mails of a mailing wait or are under way, how many of them a mail server has put off for longer than a minute, when the
 * next is due, and the database's clock.
 */
export async function openMails(
  ctx: Ctx,
  mailingId: string,
): Promise<{ open: number; putOff: number; due: Date | null; now: Date }> {
  const [found] = await ctx.db.query<{ open: number; putOff: number; due: Date | null; now: Date }[]>(
    `select count(*)::int as open, min(not_before) as due,
       count(*) filter (where state <> 'sending' and attempt > 0 and not_before > now() + interval '1 minute')::int as "putOff", now() as now from message
      where mailing_id = $1 and channel = 'MAIL' and state in ('queued', 'uncertain', 'sending')`,
    [mailingId],
  )
  return found ?? { open: 0, putOff: 0, due: null, now: new Date() }
}
