import type { DataSource } from 'typeorm'

/** A thing that changed. */
export interface ChangedThing {
  entity: string
  entityId: string
}

/**
 * How often it looks while somebody listens. One statement over an index; it decides how long news is on its way, because a NOTIFY in
 * the writers' transactions would make them wait for each other.
 */
const EVERY_MS = 10
/** While the database is away it is not asked that often. */
const AFTER_FAULT_MS = 500

/** What changed by transactions from $1 on that have ended, with all before them; the horizon is then the next $1. Nothing without $1. */
const SINCE = `
  with horizon as materialized (select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as oldest)
  select h.oldest::text, coalesce((
    select jsonb_agg(distinct jsonb_build_object('entity', c.entity, 'entityId', c.entity_id))
    from change c where c.xid >= $1::bigint and c.xid < h.oldest), '[]') as things
  from horizon h`

/**
 * Tells of every change once, after its commit, whichever process made it. A poll takes the changes of transactions that are
 * older than every transaction still running: an id or a time would pass over one that commits late. What commits after
 * `ready` is told.
 */
export function changeFeed(
  source: DataSource,
  onChange: (things: ChangedThing[]) => void,
  options: { everyMs?: number; onError?: (error: unknown) => void } = {},
): { ready: Promise<void>; stop(): Promise<void> } {
  let from: string | undefined
  let stopped = false
  let wake = () => {}
  let begun = () => {}
  const ready = new Promise<void>((resolve) => (begun = resolve))
  const poll = async () => {
    const [told] = await source.query<{ oldest: string; things: ChangedThing[] }[]>(SINCE, [from ?? null])
    if (!told) return
    if (told.things.length > 0 && !stopped) onChange(told.things)
    from = told.oldest
    begun()
  }
  const running = (async () => {
    while (!stopped) {
      const pause = await poll().then(
        () => options.everyMs ?? EVERY_MS,
        (error: unknown) => (options.onError?.(error), AFTER_FAULT_MS),
      )
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pause)
        wake = () => (clearTimeout(timer), resolve())
      })
    }
  })()
  return {
    ready,
    async stop() {
      stopped = true
      wake()
      begun()
      await running
    },
  }
}
