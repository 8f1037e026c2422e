import { fromBase64Url, readTicketCode, type ReadTicketCode } from '@mitsprache/api/contract'
import type { EventList, Ticket, Verdict } from './types.js'

/** Whether we signed a code; null where the browser cannot tell: an old one, or a page without a safe connection. */
export async function isGenuine(read: ReadTicketCode, keys: EventList['keys']): Promise<boolean | null> {
  const known = keys.find(({ id }) => id === read.keyId)
  if (!known) return false
  try {
    const key = await keyOf(known.publicKey)
    return await crypto.subtle.verify('Ed25519', key, read.signature, read.signed)
  } catch {
    return null
  }
}

const imported = new Map<string, Promise<CryptoKey>>()
function keyOf(publicKey: string): Promise<CryptoKey> {
  const known = imported.get(publicKey)
  if (known) return known
  const key = crypto.subtle.importKey('raw', fromBase64Url(publicKey), 'Ed25519', false, ['verify'])
  imported.set(publicKey, key)
  return key
}

/** What the device knows. */
export interface Known {
  list: Pick<EventList, 'summitId' | 'keys'>
  ticket: (id: string) => Ticket | undefined
  isInside: (ticket: Ticket) => boolean
}

/** What a code that was read means. Needs no network; what it cannot know is decided when the devices meet. */
export async function judgeCode(text: string, known: Known): Promise<Verdict> {
  const read = readTicketCode(text)
  if (!read) return { kind: 'NO_TICKET' }
  const genuine = await isGenuine(read, known.list.keys)
  if (genuine === false) return { kind: 'FORGED' }
  if (read.summitId !== known.list.summitId) return { kind: 'OTHER_EVENT' }
  const ticket = known.ticket(read.ticketId)
  const code = text.trim().split('/').at(-1) ?? ''
  // issued after the list was loaded: only the signature speaks for it
  if (!ticket) return genuine ? { kind: 'IN_NEW', ticketId: read.ticketId, code } : { kind: 'UNKNOWN' }
  if (read.serial < ticket.serial) return { kind: 'REPLACED', ticket, code }
  const verdict = judgeTicket(ticket, known, code)
  return verdict.kind === 'IN' && genuine === null ? { ...verdict, kind: 'IN_UNVERIFIED' } : verdict
}

/** What it means that somebody was found by name. */
export function judgeTicket(
  ticket: Ticket,
  { isInside }: Pick<Known, 'isInside'>,
  code: string | null = null,
): Extract<Verdict, { ticket: Ticket }> {
  if (ticket.state === 'REVOKED') return { kind: 'REVOKED', ticket, code }
  return { kind: isInside(ticket) ? 'USED' : 'IN', ticket, code }
}
