import type { DataSource } from 'typeorm'
import { changeFeed, type ChangedThing } from './changeFeed.js'

type Listener = (things: ChangedThing[]) => void
interface Shared {
  listeners: Set<Listener>
  feed: ReturnType<typeof changeFeed>
}
const shared = new WeakMap<DataSource, Shared>()

/** Tells of every change from the moment it resolves until the returned function is called. One feed a process, while somebody listens. */
export async function listenToChanges(source: DataSource, onChange: Listener): Promise<() => void> {
  const one = shared.get(source) ?? open(source)
  one.listeners.add(onChange)
  await one.feed.ready
  return () => {
    one.listeners.delete(onChange)
    if (one.listeners.size > 0 || shared.get(source) !== one) return
    shared.delete(source)
    void one.feed.stop()
  }
}

function open(source: DataSource): Shared {
  const listeners = new Set<Listener>()
  const feed = changeFeed(source, (things) => listeners.forEach((tell) => tell(things)))
  const one = { listeners, feed }
  shared.set(source, one)
  return one
}
