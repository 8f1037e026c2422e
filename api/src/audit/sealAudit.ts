import type { DataSource, EntityManager } from 'typeorm'
import { sealedColumns, sealedRows, sealHash, type SealedContent } from './sealed.js'

/** Entries sealed in one transaction: a few megabytes, some hundredths of a second. */
const BATCH = 2_000

interface Unsealed extends SealedContent {
  xid: string
  oldest: string
}

/**
 * Entries without a seal whose order is settled: written by a transaction older than every transaction still running, or by another
 * server (a restored dump), in the order of their transactions and within one as they were written. Nothing can come to lie before
 * them any more, so the chain's order does not depend on who commits first, or on when somebody looks. $1: where the last look ended.
 */
const UNSEALED = `
  with horizon as materialized (
    select pg_snapshot_xmin(s)::text::bigint as oldest, pg_snapshot_xmax(s)::text::bigint as next from pg_current_snapshot() s),
  entry as materialized (
    select e.id, e.xid, e.sequence from audit_entry e, horizon h
    where e.xid >= $1::bigint and (e.xid < h.oldest or e.xid >= h.next)
      and not exists (select from audit_seal s where s.entry_id = e.id)
    order by e.xid, e.sequence limit ${BATCH})
  select ${sealedColumns}, entry.xid::text, (select oldest::text from horizon) as oldest
  from entry join (${sealedRows}) on e.id = entry.id order by entry.xid, entry.sequence`

/**
 * Appends what is committed to the chain; gives how many entries. Writers never wait for it: they add their entries and nothing else.
 * One process at a time does it, another finds nothing to do. `sweep` looks at all entries there ever were instead of those since the
 * last look: once when a process starts and once a day, for what a restored dump brought along.
 */
export async function sealAudit(source: DataSource, { sweep = false } = {}): Promise<number> {
  let sealed = 0
  for (;;) {
    const done = await source.transaction((db) => sealBatch(db, sweep))
    sealed += done
    if (done < BATCH) return sealed
  }
}

async function sealBatch(db: EntityManager, sweep: boolean): Promise<number> {
  // the horizon is that of before the look: what is older has committed and is looked at
  const [head] = await db.query<{ position: string; hash: string; sealed_below: string; oldest: string }[]>(
    `select position, hash, sealed_below, pg_snapshot_xmin(pg_current_snapshot())::text as oldest
     from audit_head for update skip locked`,
  )
  if (!head) return 0
  const rows = await db.query<Unsealed[]>(UNSEALED, [sweep ? 0 : head.sealed_below])
  const last = rows.at(-1)
  if (!last) {
    // a restored head counts in the transactions of another server: all there is is sealed, so the next look begins here
    if (sweep) await db.query('update audit_head set sealed_below = $1', [head.oldest])
    return 0
  }
  const first = Number(head.position) + 1
  let hash = head.hash
  const seals = rows.map((row, index) => {
    const previous = hash
    hash = sealHash(previous, first + index, row)
    return { entry: row.id, previous, hash }
  })
  await db.query(
    `insert into audit_seal (position, entry_id, previous, hash)
     select $1::bigint + made.at - 1, made.entry, made.previous, made.hash
     from unnest($2::uuid[], $3::text[], $4::text[]) with ordinality made(entry, previous, hash, at)`,
    [
      first,
      seals.map(({ entry }) => entry),
      seals.map(({ previous }) => previous),
      seals.map((one) => one.hash),
    ],
  )
  // a full batch may have stopped within a transaction: the next look begins with it
  const below = rows.length < BATCH ? last.oldest : last.xid
  await db.query('update audit_head set position = $1, hash = $2, sealed_below = $3', [
    first + rows.length - 1,
    hash,
    below,
  ])
  return rows.length
}

/** Seconds the oldest entry without a seal has waited; 0 when there is none. Reads from where the sealer last ended. */
export async function sealBehindSeconds(source: DataSource): Promise<number> {
  const [found] = await source.query<{ seconds: number | null }[]>(
    `select extract(epoch from now() - min(e.at))::float as seconds from audit_entry e, audit_head h
     where e.xid >= h.sealed_below and not exists (select from audit_seal s where s.entry_id = e.id)`,
  )
  return Math.max(0, found?.seconds ?? 0)
}
