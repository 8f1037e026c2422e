import type { DraftFields } from '@mitsprache/api/contract'

/*
 * What another page reckoned for a proposal waits on this device until the proposal is begun: the way there may lead through
 * signing in. It holds nothing of people.
 */
const key = 'mitsprache.vorschlag'

/** Keeps what a proposal is to begin with; tells whether the device could. */
export function keepReckoned(fields: DraftFields): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(fields))
    return true
  } catch {
    return false
  }
}

/** What waits, if anything does. */
export function reckoned(): DraftFields | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    return typeof kept === 'object' ? (kept as DraftFields | null) : null
  } catch {
    return null
  }
}

/** It was written into a proposal. */
export function forgetReckoned(): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // a store that cannot be written holds nothing to clear
  }
}
