import type { DataSource } from 'typeorm'
import type { ChangedThing } from './changeFeed.js'
import { listenToChanges } from './listenToChanges.js'

interface Hub {
  readers: Map<string, Set<() => void>>
  ready: Promise<() => void>
}

/** Gives a thing's id at once and whenever something about it changed. */
export type Follow = (source: DataSource, id: string, signal?: AbortSignal) => AsyncGenerator<string>

/**
 * Makes a way to follow things of one kind: `idsOf` says of which of them something that changed is a part. The id comes at once, so that a reader
 * can catch up with what happened since the page was written; changes that come while the last one is still being read are told as one.
 */
export function followChanges(
  idsOf: (source: DataSource, things: readonly ChangedThing[]) => Promise<string[]>,
): Follow {
  const hubs = new WeakMap<DataSource, Hub>()
  const hubOf = (source: DataSource): Hub => {
    const known = hubs.get(source)
    if (known) return known
    const readers: Hub['readers'] = new Map()
    const ready = listenToChanges(source, (things) => {
      void idsOf(source, things)
        .then((ids) => ids.forEach((id) => readers.get(id)?.forEach((wake) => wake())))
        .catch(() => undefined)
    })
    const hub = { readers, ready }
    hubs.set(source, hub)
    return hub
  }
  const leave = (source: DataSource, hub: Hub, id: string, wake: () => void): void => {
    const own = hub.readers.get(id)
    own?.delete(wake)
    if (own?.size === 0) hub.readers.delete(id)
    if (hub.readers.size > 0 || hubs.get(source) !== hub) return
    hubs.delete(source)
    void hub.ready.then((stop) => stop())
  }
  return async function* (source, id, signal) {
    const hub = hubOf(source)
    let news = true
    let resume = () => {}
    const wake = () => {
      news = true
      resume()
    }
    hub.readers.set(id, (hub.readers.get(id) ?? new Set()).add(wake))
    signal?.addEventListener('abort', wake, { once: true })
    try {
      await hub.ready
      while (!signal?.aborted) {
        if (!news) await new Promise<void>((resolve) => (resume = resolve))
        if (signal?.aborted) return
        news = false
        yield id
      }
    } finally {
      signal?.removeEventListener('abort', wake)
      leave(source, hub, id, wake)
    }
  }
}
