import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import { doorDatabase, doorPersonal } from '@/app/deviceData.js'
import type { EventList, Scan, Ticket } from './types.js'

type KeptTicket = Ticket & { summitId: string }
interface DoorSchema extends DBSchema {
  lists: { key: string; value: EventList }
  tickets: { key: string; value: KeptTicket; indexes: { summitId: string } }
  scans: { key: string; value: Scan; indexes: { summitId: string } }
  device: { key: string; value: { id: string; name: string } }
}

let opened: Promise<IDBPDatabase<DoorSchema>> | null = null

function open(): Promise<IDBPDatabase<DoorSchema>> {
  opened ??= openDB<DoorSchema>(doorDatabase, 1, {
    upgrade(database) {
      database.createObjectStore('lists', { keyPath: 'summitId' })
      database.createObjectStore('tickets', { keyPath: 'id' }).createIndex('summitId', 'summitId')
      database.createObjectStore('scans', { keyPath: 'id' }).createIndex('summitId', 'summitId')
      database.createObjectStore('device')
    },
  })
  return opened
}

/** An id nobody else makes; also where the connection is not safe and the browser's own way is missing. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 15) | 64
  bytes[8] = ((bytes[8] ?? 0) & 63) | 128
  const hex = [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** The device as it calls itself; made once. */
export async function readDevice(): Promise<{ id: string; name: string }> {
  const database = await open()
  const known = await database.get('device', 'this')
  if (known) return known
  const made = { id: newId(), name: '' }
  await database.put('device', made, 'this')
  return made
}

/** Calls the device something. */
export async function nameDevice(id: string, name: string): Promise<void> {
  await (await open()).put('device', { id, name }, 'this')
}

/** Everything that is kept of an event: its list, if there is one, and what the device noted and has not sent. */
export async function readKept(
  summitId: string,
): Promise<{ list: EventList | null; tickets: Ticket[]; scans: Scan[] }> {
  const database = await open()
  const [list, tickets, scans] = await Promise.all([
    database.get('lists', summitId),
    database.getAllFromIndex('tickets', 'summitId', summitId),
    database.getAllFromIndex('scans', 'summitId', summitId),
  ])
  return { list: list ?? null, tickets: list ? tickets : [], scans }
}

/** How many entries of an event the device has not sent. */
export async function countUnsent(summitId: string): Promise<number> {
  return (await open()).countFromIndex('scans', 'summitId', summitId)
}

/** Keeps the list with the tickets that are new or changed. */
export async function keepList(list: EventList, tickets: readonly Ticket[]): Promise<void> {
  const change = (await open()).transaction(['lists', 'tickets'], 'readwrite')
  await change.objectStore('lists').put(list)
  const table = change.objectStore('tickets')
  for (const ticket of tickets) void table.put({ ...ticket, summitId: list.summitId })
  await change.done
}

/** Keeps what the device noted: before anybody is told that it was. */
export async function keepScan(scan: Scan): Promise<void> {
  await (await open()).put('scans', scan)
}

/** Drops what the server has. One that was undone meanwhile has to be told once more and stays. */
export async function dropScans(scans: readonly Scan[]): Promise<void> {
  const change = (await open()).transaction('scans', 'readwrite')
  for (const { id, undone } of scans) {
    const kept = await change.store.get(id)
    if (kept && kept.undone === undone) await change.store.delete(id)
  }
  await change.done
}

/** Takes the lists of people off the device; what was not sent stays. */
export async function forgetLists(): Promise<void> {
  const change = (await open()).transaction([...doorPersonal], 'readwrite')
  await Promise.all([...doorPersonal.map((name) => change.objectStore(name).clear()), change.done])
}
