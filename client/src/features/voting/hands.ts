import { handsOf, type GroupStance } from '@mitsprache/api/contract'
import { readCount } from '../papers/desk/numbers.js'

/** Counted hands. */
export interface HandCounts {
  votesFor: number
  votesAgainst: number
  abstentions: number
}
/** What one Fraktion did; its own counts where it was split. */
export interface GroupDid {
  stance: GroupStance
  counts: HandCounts | null
}

/** Typed numbers as counts; what is none counts nothing. */
export const countsOf = (yes: string, no: string, abstained: string): HandCounts => ({
  votesFor: readCount(yes) || 0,
  votesAgainst: readCount(no) || 0,
  abstentions: readCount(abstained) || 0,
})

/** The totals: what the Fraktionen did, and everybody else. */
export function totalOf(groups: readonly ({ present: number } & GroupDid)[], others: HandCounts): HandCounts {
  const ofGroups = handsOf(
    groups.map(({ present, stance, counts }) => ({ present, stance, ...(counts ? { counts } : {}) })),
  )
  return {
    votesFor: ofGroups.votesFor + others.votesFor,
    votesAgainst: ofGroups.votesAgainst + others.votesAgainst,
    abstentions: ofGroups.abstentions + others.abstentions,
  }
}
