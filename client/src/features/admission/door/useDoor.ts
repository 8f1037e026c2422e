import { onMounted, ref, shallowRef } from 'vue'
import { forgetDoor, markDoor } from '@/app/deviceData.js'
import { createBook, type Book } from './book.js'
import { judgeCode, judgeTicket } from './judge.js'
import {
  dropScans,
  forgetLists,
  keepList,
  keepScan,
  nameDevice,
  newId,
  readDevice,
  readKept,
} from './store.js'
import { ticketOfWalkIn, type EventList, type Scan, type Ticket, type Verdict, type WalkIn } from './types.js'
import { useDoorSync, type DoorEvent } from './useDoorSync.js'

/** How long after its end the list of an event stays on the device: somebody may still have something to clear up. */
const afterwardsMs = 12 * 3_600_000

/** The door of one event on this device: judges tickets by what is kept here, notes who comes, and meets the server when it can. */
export function useDoor(event: () => DoorEvent, personId: () => string) {
  const device = shallowRef({ id: '', name: '' })
  const book = createBook(() => device.value)
  const { list, over, take, forget, restore } = useKeptList(book)
  const delivered = async (sent: readonly Scan[]) => {
    await dropScans(sent)
    for (const { id, undone } of sent) {
      const scan = book.scans.get(id)
      if (scan?.undone === undone) book.scans.set(id, { ...scan, sent: true })
    }
  }
  const sync = useDoorSync({ event, personId, device, list, over, book, take, delivered, forget })
  const ready = ref(false)
  onMounted(async () => {
    device.value = await readDevice()
    await restore(event().id, personId())
    ready.value = true
    sync.begin()
  })
  const notes = createNotes(event, list, book, sync.soon)
  const rename = async (name: string) => {
    device.value = { ...device.value, name }
    await nameDevice(device.value.id, name)
  }
  const { offline, problem, now: syncNow } = sync
  return { device, list, book, ready, over, offline, problem, syncNow, rename, ...notes }
}
/** The door on this device. */
export type Door = ReturnType<typeof useDoor>

/** The list of names on the device: kept, brought back after a reload, taken off when it is nobody's business any more. */
function useKeptList(book: Book) {
  const list = shallowRef<EventList | null>(null)
  const over = ref(false)
  /** Everything of people leaves the device; what could not be sent yet stays. */
  async function forget(): Promise<void> {
    list.value = null
    book.tickets.clear()
    await forgetLists()
    await forgetDoor()
  }
  async function take(told: EventList, changed: readonly Ticket[]): Promise<void> {
    // the server's clock says when the event is over, and what the device's clock shows then
    const ahead = Date.now() - Date.parse(told.until)
    const end = Date.parse(told.endsAt) + afterwardsMs
    book.ahead.value = ahead
    over.value = Date.parse(told.until) > end
    if (over.value) return forget()
    markDoor({ personId: told.personId, until: end + ahead })
    const next = { ...told, ahead }
    await keepList(next, changed)
    list.value = next
    for (const ticket of changed) book.tickets.set(ticket.id, ticket)
  }
  async function restore(summitId: string, personId: string): Promise<void> {
    const kept = await readKept(summitId)
    for (const scan of kept.scans) book.scans.set(scan.id, scan)
    if (kept.list && kept.list.personId !== personId) return forget()
    for (const { id, walkIn } of kept.scans) if (walkIn) book.tickets.set(id, ticketOfWalkIn(id, walkIn))
    for (const ticket of kept.tickets) book.tickets.set(ticket.id, ticket)
    book.ahead.value = kept.list?.ahead ?? 0
    list.value = kept.list
  }
  return { list, over, take, forget, restore }
}

/** Letting people in, and taking it back. */
function createNotes(
  event: () => DoorEvent,
  list: { value: EventList | null },
  book: Book,
  told: () => void,
) {
  async function note(scan: Scan): Promise<void> {
    // first kept, then shown: what the screen says is not lost when the device goes dark
    await keepScan(scan)
    book.scans.set(scan.id, scan)
    told()
  }
  async function follow(verdict: Verdict): Promise<{ verdict: Verdict; scan: Scan | null }> {
    if (verdict.kind !== 'IN' && verdict.kind !== 'IN_UNVERIFIED' && verdict.kind !== 'IN_NEW')
      return { verdict, scan: null }
    const ticketId = verdict.kind === 'IN_NEW' ? verdict.ticketId : verdict.ticket.id
    const scan = { ...scanOf(event().id, ticketId), code: verdict.code, way: wayOf(verdict.code) }
    await note(scan)
    return { verdict, scan }
  }
  return {
    letInByCode: async (text: string) =>
      follow(
        await judgeCode(text, {
          list: { summitId: event().id, keys: list.value?.keys ?? [] },
          ticket: (id) => book.tickets.get(id),
          isInside: book.isInside,
        }),
      ),
    letInWalkIn: async (one: WalkIn): Promise<{ verdict: Verdict; scan: Scan }> => {
      const id = newId()
      const scan = { ...scanOf(event().id, id), id, walkIn: one }
      const ticket = ticketOfWalkIn(id, one)
      await note(scan)
      book.tickets.set(id, ticket)
      return { verdict: { kind: ticket.overFull ? 'IN_OVER_FULL' : 'IN_WALK_IN', ticket, code: null }, scan }
    },
    letInByName: (ticket: Ticket) => follow(judgeTicket(ticket, book)),
    /** It was a mistake: whoever was let in with this scan, here or at another device, was not. */
    undo: (ticketId: string, id: string) =>
      note({
        ...(book.scans.get(id) ?? { ...scanOf(event().id, ticketId), id, ...walkInOf(book, ticketId, id) }),
        ...{ undone: true, sent: false },
      }),
  }
}

const wayOf = (code: string | null): Scan['way'] => (code === null ? 'NAME' : 'CODE')
const scanOf = (summitId: string, ticketId: string): Scan => ({
  ...{ id: newId(), summitId, ticketId, code: null, way: 'NAME' },
  ...{ at: deviceTime(), undone: false, sent: false },
})

/** What is told of somebody another door took down, to take them back: their entry has the id of their ticket. */
function walkInOf(book: Book, ticketId: string, id: string): Pick<Scan, 'walkIn'> {
  const ticket = book.tickets.get(ticketId)
  if (!ticket?.walkIn || id !== ticketId) return {}
  const { givenName, familyName, organisation, groupId } = ticket
  return { walkIn: { givenName, familyName, organisation, groupId, email: null, reason: null } }
}

/** The device's clock, in years that can be written with four digits however wrong it is. */
function deviceTime(): string {
  const at = new Date()
  const year = at.getUTCFullYear()
  return year > 9998 || year < 1970 ? '1970-01-01T00:00:00.000Z' : at.toISOString()
}
