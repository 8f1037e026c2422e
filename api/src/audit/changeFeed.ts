import type { DataSource } from 'typeorm'

/** A thing that changed. */
export interface ChangedThing {
  entity: string
  entityId: string
}

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
    const [horizon] = await source.query<{ xmin: string }[]>(
      'select pg_snapshot_xmin(pg_current_snapshot())::text as xmin',
    )
    const xmin = horizon?.xmin ?? '0'
    if (from !== undefined && from !== xmin) {
      const things = await source.query<ChangedThing[]>(
        `select distinct entity, entity_id as "entityId" from change where xid >= $1 and xid < $2`,
        [from, xmin],
      )
      if (things.length > 0 && !stopped) onChange(things)
    }
    from = xmin
    begun()
  }
  const running = (async () => {
    while (!stopped) {
      await poll().catch((error: unknown) => options.onError?.(error))
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, options.everyMs ?? 150)
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
