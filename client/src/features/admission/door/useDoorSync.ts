import { onMounted, onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { mostScans } from '@mitsprache/api/contract'
import { askOnce } from '@/app/ask.js'
import type { ReadError } from '@/app/state.js'
import { problemOf, type ChangeProblem } from '@/app/problems.js'
import { DoorListQuery, EnterWalkIns, RecordScans } from '../documents.js'
import type { Book } from './book.js'
import type { EventList, Scan, Ticket } from './types.js'

/** What the page knows of the event. */
export interface DoorEvent {
  id: string
  title: string
  endsAt: string
  groups: readonly { id: string; name: string }[]
}
/** What a meeting of device and server is about. */
export interface SyncParts {
  event: () => DoorEvent
  personId: () => string
  device: ShallowRef<{ id: string; name: string }>
  list: ShallowRef<EventList | null>
  /** The event is over: nothing more is fetched. */
  over: Ref<boolean>
  book: Book
  take: (list: EventList, changed: readonly Ticket[]) => Promise<void>
  delivered: (sent: readonly Scan[]) => Promise<void>
  forget: () => Promise<void>
}

/** Sends what was noted here, as much at once as the server takes; null when all of it is there. */
async function send(parts: SyncParts): Promise<ChangeProblem | null> {
  return (await sendSome(parts, isScan, tellScans)) ?? (await sendSome(parts, isWalkIn, tellWalkIns))
}

async function sendSome(
  parts: SyncParts,
  which: (scan: Scan) => boolean,
  tellThem: (parts: SyncParts, waiting: readonly Scan[]) => Promise<readonly ReadError[]>,
): Promise<ChangeProblem | null> {
  for (;;) {
    const unsent = [...parts.book.scans.values()].filter((scan) => !scan.sent && which(scan))
    // in the order they came: who came when there was still a place took it
    const waiting = unsent.sort((one, other) => one.at.localeCompare(other.at)).slice(0, mostScans)
    if (waiting.length === 0) return null
    const errors = await tellThem(parts, waiting)
    if (errors.length > 0) return problemOf(errors)
    await parts.delivered(waiting)
  }
}

const isWalkIn = ({ walkIn }: Scan) => walkIn !== undefined
const isScan = (scan: Scan) => !isWalkIn(scan)
const fromHere = ({ event, device }: SyncParts) => ({
  ...{ summitId: event().id, deviceId: device.value.id, deviceName: device.value.name },
})

async function tellScans(parts: SyncParts, waiting: readonly Scan[]) {
  const scans = waiting.map(({ id, ticketId, code, way, at, undone }) => ({
    ...{ id, ticketId, code, way, at, undone },
  }))
  return (await askOnce(RecordScans, { input: { ...fromHere(parts), scans } })).errors
}

async function tellWalkIns(parts: SyncParts, waiting: readonly Scan[]) {
  const walkIns = waiting.flatMap(({ id, at, undone, walkIn }) =>
    walkIn ? [{ ...walkIn, id, at, undone }] : [],
  )
  return (await askOnce(EnterWalkIns, { input: { ...fromHere(parts), walkIns } })).errors
}

/** Fetches the list, or what changed of it; null when it came. */
async function fetchList({ event, personId, list, book, take }: SyncParts): Promise<ChangeProblem | null> {
  // what was sent before the list was asked for is in the list
  const known = [...book.scans.values()].filter(({ sent }) => sent)
  const { id: summitId, title, endsAt, groups } = event()
  const { data, errors } = await askOnce(DoorListQuery, { id: summitId, since: list.value?.until ?? null })
  if (errors.length > 0) return problemOf(errors)
  // who may not work at this door is told of no list
  if (!data?.doorList) return { code: 'FORBIDDEN', message: '', fields: [] }
  const { until, keys, rooms, tickets } = data.doorList
  await take({ summitId, title, endsAt, groups, personId: personId(), until, keys, rooms }, tickets)
  for (const { id } of known) if (book.scans.get(id)?.sent) book.scans.delete(id)
  return null
}

/** Whether whoever works with the device may not work at this door, or no more. */
export const isRefused = (problem: ChangeProblem | null): boolean =>
  problem?.code === 'FORBIDDEN' || problem?.code === 'NOT_FOUND'

const everyMs = 5_000
const soonMs = 250

/** Brings device and server together whenever there is a network: first what was noted here, then what others noted. */
export function useDoorSync(parts: SyncParts) {
  const offline = ref(false)
  const problem = shallowRef<ChangeProblem | null>(null)

  async function meet(): Promise<void> {
    const found = (await send(parts)) ?? (parts.over.value ? null : await fetchList(parts))
    offline.value = found?.code === 'OFFLINE'
    problem.value = offline.value ? null : found
    // who may not work here any more keeps nobody's name; what was noted and not sent stays
    if (isRefused(found)) await parts.forget()
  }
  const rounds = useRounds(meet)
  const gone = () => (offline.value = true)
  onMounted(() => {
    offline.value = !navigator.onLine
    window.addEventListener('offline', gone)
  })
  onScopeDispose(() => window.removeEventListener('offline', gone))
  return { offline, problem, ...rounds }
}

/** Does something again and again, never twice at once: every few seconds, soon after it was asked for, and when the network is back. */
function useRounds(work: () => Promise<void>) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null
  let alive = false
  function now(): Promise<void> {
    clearTimeout(timer)
    running ??= work().finally(() => {
      running = null
      if (alive) timer = setTimeout(() => void now(), everyMs)
    })
    return running
  }
  function soon(): void {
    // without a network there is nobody to tell: the round that is due tries again
    if (!alive || !navigator.onLine) return
    clearTimeout(timer)
    timer = setTimeout(() => void (running ? running.then(soon) : now()), soonMs)
  }
  const back = () => void now()
  onScopeDispose(() => {
    alive = false
    clearTimeout(timer)
    window.removeEventListener('online', back)
  })
  return {
    now,
    soon,
    begin: () => {
      alive = true
      window.addEventListener('online', back)
      void now()
    },
  }
}
