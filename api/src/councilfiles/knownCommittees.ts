import { Committee } from '../committees/index.js'
import { lettersOf } from '../files/index.js'
import { allowed, clock, raw, rowOf, runSql, sql, tableOf, type Ctx } from '../platform/index.js'

/** A committee of the body of a file. */
export interface KnownCommittee {
  id: string
  /** Whether who brought the file may plan its meetings. */
  mayPlan: boolean
  /** Its meetings are planned and counted here: no other system says when it meets. */
  keptHere: boolean
}

/** Days that a meeting counted here speaks for. */
const keptDays = 365

/**
 * The committees of a body by the letters of their names, of today and of earlier; a name two committees share stands for
 * neither. One statement.
 */
export async function knownCommittees(
  ctx: Ctx,
  bodyId: string,
): Promise<ReadonlyMap<string, KnownCommittee | 'SHARED'>> {
  const row = rowOf(Committee, 'c')
  const since = new Date(clock.now().getTime() - keptDays * 86_400_000)
  const rows = await runSql<KnownCommittee & { name: string; ended: boolean }>(
    ctx.db,
    ctx.viewer,
    sql`select c.id, n.name, ${allowed(Committee, 'planMeeting', row)} as "mayPlan", exists (
          select 1 from meeting m join meeting_committee t on t.meeting_id = m.id
          where t.committee_id = c.id and t.is_lead and m.number is not null and m.state <> 'CANCELLED'
            and m.starts_at > ${since}) as "keptHere",
          coalesce(c.valid_to < (now() at time zone 'Europe/Berlin')::date, false) as ended
        from ${tableOf(Committee)} ${raw('c')} join institution_name n on n.removed_at is null and (n.committee_id = c.id
          or (n.committee_kind = c.kind and not exists (
            select 1 from institution_name own where own.committee_id = c.id and own.removed_at is null)))
        where c.body_id = ${bodyId}::uuid and c.removed_at is null
        order by ended`,
  )
  const found = new Map<string, KnownCommittee | 'SHARED'>()
  // one that has ended leaves its name to the one that came after it
  for (const { name, ended, ...one } of rows) {
    const key = lettersOf(name)
    const before = found.get(key)
    if (before && ended) continue
    found.set(key, before && (before === 'SHARED' || before.id !== one.id) ? 'SHARED' : one)
  }
  return found
}
