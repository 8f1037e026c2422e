import { computed, ref, shallowReactive } from 'vue'
import type { Entry, Scan, Ticket } from './types.js'

/** Somebody was let in, whether the server knows it already or only this device. */
export interface LiveEntry extends Entry {
  /** Noted here and not sent yet. */
  pending: boolean
}

/** What the device knows, in memory: the list as the server told it, and over it what was noted here. */
export function createBook(device: () => { id: string; name: string }) {
  const tickets = shallowReactive(new Map<string, Ticket>())
  const scans = shallowReactive(new Map<string, Scan>())
  /** How far the device's clock is ahead of the server's, in milliseconds. */
  const ahead = ref(0)
  const byTicket = computed(() => {
    const found = new Map<string, Scan[]>()
    for (const scan of scans.values()) {
      const others = found.get(scan.ticketId)
      if (others) others.push(scan)
      else found.set(scan.ticketId, [scan])
    }
    return found
  })
  const entries = (ticket: Ticket): LiveEntry[] => {
    const noted = byTicket.value.get(ticket.id)
    // most of two thousand: nobody has come with it yet
    if (!noted) return ticket.entries.length === 0 ? none : ticket.entries.map(asKnown)
    const known = new Set(ticket.entries.map(({ id }) => id))
    const undone = new Set(noted.filter((scan) => scan.undone).map(({ id }) => id))
    return [
      ...ticket.entries.map(asKnown),
      ...noted.filter(({ id }) => !known.has(id)).map((scan) => asEntry(scan, device(), ahead.value)),
    ].filter(({ id }) => !undone.has(id))
  }
  // who came with a ticket that held no more, or with somebody else's name on a forged one, is not who is expected
  const isInside = (ticket: Ticket) =>
    entries(ticket).some(({ outcome }) => outcome !== 'REVOKED' && outcome !== 'FORGED')
  /** Who was taken down by mistake is nobody any more. */
  const isGone = (ticket: Ticket) =>
    ticket.walkIn && (ticket.state === 'REVOKED' || entries(ticket).length === 0)
  const expected = computed(() =>
    [...tickets.values()].filter((ticket) => ticket.state !== 'REVOKED' && !isGone(ticket)),
  )
  /** Who came without a registration and is not known to the server yet, so that they are not counted there. */
  const fresh = computed(() =>
    [...scans.values()].flatMap(({ walkIn, undone }) => (walkIn && !undone ? [walkIn] : [])),
  )
  const inside = computed(() => expected.value.filter(isInside))
  const conflicts = computed(() =>
    [...tickets.values()].flatMap((ticket) => {
      const live = entries(ticket)
      const open = live.filter(({ outcome, settled }) => outcome !== 'ENTERED' && !settled)
      return open.some(({ pending }) => !pending) ? [{ ticket, entries: live, open }] : []
    }),
  )
  return { tickets, scans, ahead, entries, isInside, isGone, expected, inside, fresh, conflicts }
}
/** What the device knows. */
export type Book = ReturnType<typeof createBook>

const none: LiveEntry[] = []
const asKnown = (entry: Entry): LiveEntry => ({ ...entry, pending: false })

/** A scan the server has not seen is taken for what the device took it for: somebody came in. When is told by the server's clock, as of all others. */
const asEntry = (scan: Scan, { id, name }: { id: string; name: string }, ahead: number): LiveEntry => ({
  ...{ id: scan.id, deviceId: id, deviceName: name, outcome: 'ENTERED', settled: false },
  ...{ at: new Date(Date.parse(scan.at) - ahead).toISOString(), pending: !scan.sent },
})
