import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { DataSource } from 'typeorm'
import { MailKey } from './MailKey.js'

/** The mailbox that answers come to. Without one, mails are sent that cannot be answered. */
export interface Postbox {
  /** Address of the mailbox; what is added behind a plus must reach it as well. */
  address: string
  key: string
}

/** What an address is for: a mail server says that a message came back, a person replies to it, a calendar answers for a person. */
export type AddressPurpose = 'bounce' | 'reply' | 'calendar'
/** What a signed address says. */
export interface SignedAddress {
  purpose: AddressPurpose
  /** A message's id; with `calendar` a person's, so that it stays the same for all mails about one entry. */
  id: string
}

const letters: Record<AddressPurpose, string> = { bounce: 'b', reply: 'r', calendar: 'c' }
const idLength = 25 // of 128 bits in base 36: mail servers may write an address in small letters
const sealLength = 13 // of 64 bits
const longestLocalPart = 64

/** Most letters before the @ of the mailbox, so that what is added still fits. */
export const longestMailbox = longestLocalPart - '+b'.length - idLength - sealLength

/** The key of the addresses; made when it is first needed. */
export async function postboxKey(source: DataSource): Promise<string> {
  await source.query('insert into mail_key (id, secret) values (1, $1) on conflict do nothing', [
    randomBytes(32).toString('base64url'),
  ])
  return (await source.manager.findOneByOrFail(MailKey, { id: 1 })).secret
}

/** An address of the mailbox that says what it is for and cannot be made up. */
export function signedAddress({ address, key }: Postbox, purpose: AddressPurpose, id: string): string {
  const [mailbox = '', domain = ''] = splitAddress(address)
  const number = BigInt(`0x${id.replaceAll('-', '')}`)
    .toString(36)
    .padStart(idLength, '0')
  return `${mailbox}+${letters[purpose]}${number}${sealOf(key, purpose, id)}@${domain}`
}

/** What an address is for; undefined for one that was not signed here. */
export function readSignedAddress({ address, key }: Postbox, given: string): SignedAddress | undefined {
  const [mailbox = '', domain = ''] = splitAddress(address.toLowerCase())
  const [local = '', at = ''] = splitAddress(given.toLowerCase())
  const tag = local.slice(mailbox.length + 1)
  if (at !== domain || !local.startsWith(`${mailbox}+`) || tag.length !== 1 + idLength + sealLength)
    return undefined
  const purpose = (Object.keys(letters) as AddressPurpose[]).find((one) => letters[one] === tag[0])
  const id = uuidOf(tag.slice(1, 1 + idLength))
  if (!purpose || !id) return undefined
  const seal = Buffer.from(tag.slice(1 + idLength))
  const right = Buffer.from(sealOf(key, purpose, id))
  return seal.length === right.length && timingSafeEqual(seal, right) ? { purpose, id } : undefined
}

function splitAddress(address: string): [string, string] {
  const at = address.lastIndexOf('@')
  return [address.slice(0, at), address.slice(at + 1)]
}

function uuidOf(number: string): string | undefined {
  if (!/^[0-9a-z]+$/.test(number)) return undefined
  const value = [...number].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n)
  const hex = value.toString(16).padStart(32, '0')
  return hex.length === 32 ? hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') : undefined
}

function sealOf(key: string, purpose: AddressPurpose, id: string): string {
  const seal = createHmac('sha256', key).update(`${purpose}:${id.toLowerCase()}`).digest()
  return seal.readBigUInt64BE().toString(36).padStart(sealLength, '0')
}
