/*
 * What the door of an event keeps on the device: a list of names, to work without a network. It goes when whoever opened it
 * signs out, somebody else sits down at the device, or the event is over. Known here, because none of this needs that page.
 */
const marker = 'door'

/** The database of the door's page. */
export const doorDatabase = 'mitsprache-door'
/** Its tables of people's data; what the device noted and has not sent yet stays until it is. */
export const doorPersonal = ['lists', 'tickets'] as const
/** Begin of the names of its caches. */
export const doorCache = 'mitsprache-door'

interface Mark {
  personId: string
  until: number
}

/** Notes whose list is on the device and, by its own clock, until when. */
export function markDoor(mark: Mark): void {
  localStorage.setItem(marker, JSON.stringify(mark))
}

function markOf(): Mark | null {
  try {
    return JSON.parse(localStorage.getItem(marker) ?? 'null') as Mark | null
  } catch {
    return null
  }
}

/** Takes the list off the device when it is no longer this person's, or no longer needed. */
export async function forgetDoorUnless(personId: string | null): Promise<void> {
  const mark = markOf()
  if (mark && (mark.personId !== personId || mark.until < Date.now())) await forgetDoor()
}

/** Takes everything of people off the device that the door's page keeps there. */
export async function forgetDoor(): Promise<void> {
  if (!localStorage.getItem(marker)) return
  await Promise.allSettled([clearTables(), clearCaches(), endWorkers()])
  localStorage.removeItem(marker)
}

async function clearTables(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(doorDatabase)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const there = doorPersonal.filter((name) => database.objectStoreNames.contains(name))
  if (there.length > 0)
    await new Promise<void>((resolve, reject) => {
      const change = database.transaction(there, 'readwrite')
      for (const name of there) change.objectStore(name).clear()
      change.oncomplete = () => resolve()
      change.onerror = () => reject(change.error)
    })
  database.close()
}

async function clearCaches(): Promise<void> {
  if (!('caches' in window)) return
  for (const name of await caches.keys()) if (name.startsWith(doorCache)) await caches.delete(name)
}

async function endWorkers(): Promise<void> {
  for (const one of (await navigator.serviceWorker?.getRegistrations()) ?? [])
    if (one.active?.scriptURL.endsWith('/door-worker.js')) await one.unregister()
}
