import type { Verdict } from './types.js'

/** How a verdict feels: let in, look again, not with this ticket. */
export function toneOf(kind: Verdict['kind']): 'good' | 'warn' | 'bad' {
  if (kind === 'IN' || kind === 'IN_NEW' || kind === 'IN_WALK_IN') return 'good'
  return kind === 'USED' || kind === 'IN_OVER_FULL' || kind === 'IN_UNVERIFIED' ? 'warn' : 'bad'
}
