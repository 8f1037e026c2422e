/*
 * The code of a ticket: 39 bytes that say which ticket of which event it is, and 64 bytes that only we can have signed. It
 * holds no name and nothing of a person. Base64url, 138 letters: a QR code that a phone reads from a screen or from paper.
 */
const version = 1
const keyBytes = 4
const signedBytes = 39
const wholeBytes = 103

/** What the code of a ticket says. */
export interface TicketCode {
  /** Which key signed it. */
  keyId: string
  summitId: string
  ticketId: string
  /** How often the ticket was issued; an earlier one holds no more. */
  serial: number
}
/** A code taken apart: what it says, and what has to be checked before it is believed. */
export interface ReadTicketCode extends TicketCode {
  signed: Uint8Array<ArrayBuffer>
  signature: Uint8Array<ArrayBuffer>
}

const hexOf = (bytes: Uint8Array): string => [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('')
const uuidOf = (bytes: Uint8Array): string =>
  hexOf(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
const bytesOf = (hex: string): number[] =>
  (hex.replaceAll('-', '').match(/../g) ?? []).map((pair) => parseInt(pair, 16))

/** Bytes as base64url. */
export function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
/** Bytes of base64url; throws for what is none. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
    letter.charCodeAt(0),
  )
}

/** The bytes that are signed. */
export function signedPart({ keyId, summitId, ticketId, serial }: TicketCode): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([
    version,
    ...bytesOf(keyId),
    ...bytesOf(summitId),
    ...bytesOf(ticketId),
    serial >> 8,
    serial & 255,
  ])
}

/** The code of what was signed. */
export function writeTicketCode(signed: Uint8Array, signature: Uint8Array): string {
  return toBase64Url(Uint8Array.from([...signed, ...signature]))
}

/** Takes a code apart; null for what is no code of a ticket. Says nothing of whether it is genuine. */
export function readTicketCode(text: string): ReadTicketCode | null {
  // what a scanner or a copied link puts around it is no part of it
  const code = text.trim().split('/').at(-1) ?? ''
  if (!/^[\w-]{138}$/.test(code)) return null
  const bytes = fromBase64Url(code)
  if (bytes.length !== wholeBytes || bytes[0] !== version) return null
  const event = 1 + keyBytes
  return {
    keyId: hexOf(bytes.subarray(1, event)),
    summitId: uuidOf(bytes.subarray(event, event + 16)),
    ticketId: uuidOf(bytes.subarray(event + 16, event + 32)),
    serial: ((bytes[event + 32] ?? 0) << 8) + (bytes[event + 33] ?? 0),
    signed: bytes.slice(0, signedBytes),
    signature: bytes.slice(signedBytes),
  }
}
