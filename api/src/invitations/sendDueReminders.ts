import type { DataSource } from 'typeorm'
import { advance, changed } from '../audit/index.js'
import { enqueue } from '../jobs/index.js'
import { asSystem, clock, runSql, sql, systemViewer, type Ctx } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { dueOfR as due } from './dueAt.js'
import { Sending } from './Sending.js'
import { reminderMachine } from './states.js'

/** A reminder that could not go out for this long says the wrong thing by now. */
const latest = sql`interval '24 hours'`

/**
 * Begins a sending for every reminder whose moment has come, each in a transaction of its own, once. While another sending of the
 * event runs, it waits; it is as slow as the last one was; when nobody can answer any more, or a day has gone by, it is missed. Running twice is harmless.
 */
export async function sendDueReminders(source: DataSource): Promise<void> {
  const ready = await runSql<{ id: string; summit_id: string }>(
    source.manager,
    systemViewer(),
    sql`select r.id, r.summit_id from reminder r where r.state = 'PLANNED' and ${due} <= ${clock.now()}::timestamptz
      order by ${due}, r.id limit 200`,
  )
  for (const one of ready) await asSystem(source, (ctx) => beginOne(ctx, one.id, one.summit_id))
}

async function beginOne(ctx: Ctx, id: string, summitId: string): Promise<void> {
  // the lock a sending begun by hand holds, so that both never begin together
  await ctx.db.findOneOrFail(Summit, { where: { id: summitId }, lock: { mode: 'pessimistic_write' } })
  const [now] = await runSql<{ missed: boolean; waits: boolean }>(
    ctx.db,
    ctx.viewer,
    sql`select e.state <> 'ANNOUNCED' or ${due} < ${clock.now()}::timestamptz - ${latest}
          or least(e.starts_at, coalesce(e.registration_closes_at, e.starts_at)) <= ${clock.now()}::timestamptz as missed,
        exists (select 1 from sending s where s.summit_id = e.id and s.state in ('RUNNING', 'PAUSED', 'STOPPING')) as waits
      from reminder r join summit e on e.id = r.summit_id
      where r.id = ${id}::uuid and r.state = 'PLANNED' and ${due} <= ${clock.now()}::timestamptz for update of r`,
  )
  if (!now || (now.waits && !now.missed)) return
  if (now.missed) await advance(ctx, reminderMachine, id, 'missReminder', { consequence: true })
  else {
    await advance(ctx, reminderMachine, id, 'beginReminder', { consequence: true })
    const made = await ctx.db.insert(Sending, {
      summitId,
      kind: 'REMINDER',
      perMinute: await lastPace(ctx, summitId),
      state: 'RUNNING',
      reminderId: id,
      createdAt: clock.now(),
    })
    await enqueue(ctx, 'invitations.send', { sendingId: String(made.identifiers[0]?.id) })
  }
  await changed(ctx, 'Summit', summitId)
}

/** Mails a minute of the event's last sending: what the organisers asked for then holds for what goes out by itself. */
async function lastPace(ctx: Ctx, summitId: string): Promise<number | null> {
  const last = await ctx.db.findOne(Sending, { where: { summitId }, order: { createdAt: 'DESC' } })
  return last?.perMinute ?? null
}
