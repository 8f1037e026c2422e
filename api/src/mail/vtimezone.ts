import { tzlib_get_ical_block } from 'timezones-ical-library'

const blocks = new Map<string, string | null>()

/** The VTIMEZONE block of a zone, so that a calendar program need not know it. */
export function getVtimezone(zone: string): string | null {
  let block = blocks.get(zone)
  if (block === undefined) {
    const found = tzlib_get_ical_block(zone)
    block = (Array.isArray(found) ? found[0] : undefined)?.trim().replace(/\r?\n/g, '\r\n') ?? null
    blocks.set(zone, block)
  }
  return block
}
