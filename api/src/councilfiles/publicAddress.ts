import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { BlockList, isIP } from 'node:net'

/** What the registries of the IANA keep for special purposes, and what passes addresses on: no council is there. */
const special: readonly [net: string, bits: number, family: 'ipv4' | 'ipv6'][] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.88.99.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['2001::', 23, 'ipv6'],
  ['2001:db8::', 32, 'ipv6'],
  ['2002::', 16, 'ipv6'],
]
const notPublic = new BlockList()
for (const [net, bits, family] of special) notPublic.addSubnet(net, bits, family)
const worldWide = new BlockList()
worldWide.addSubnet('2000::', 3, 'ipv6')

/** Whether an IP address is one of the public internet: not of this machine, of a house's own network, or of a special purpose. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !notPublic.check(address, 'ipv4')
  return isIP(address) === 6 && worldWide.check(address, 'ipv6') && !notPublic.check(address, 'ipv6')
}

/** A name led to an address that is not of the public internet. */
export class NotPublic extends Error {}

/** Looks a name up for a connection and lets it go to public addresses alone: what is asked is what is connected to. */
export const publicLookup: LookupFunction = (name, options, done) => {
  lookup(name, { ...options, all: true }, (error, found) => {
    if (error) return done(error, '')
    if (found.length === 0 || found.some(({ address }) => !isPublicAddress(address)))
      return done(new NotPublic(name), '')
    if (options.all) done(null, found)
    else done(null, found[0]?.address ?? '', found[0]?.family)
  })
}
