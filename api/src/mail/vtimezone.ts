import { tzlib_get_ical_block } from 'timezones-ical-library'

/** The VTIMEZONE block of a zone, so that a calendar program need not know it. */
export function getVtimezone(zone: string): string | null {
  const block = tzlib_get_ical_block(zone)
  return (Array.isArray(block) ? block[0] : undefined) ?? null
}
