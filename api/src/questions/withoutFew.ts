import { smallestCell } from '../contract/followup.lists.js'
import type { KeptCounts } from './EventQuestion.js'

const few = (n: number | null) => n !== null && n > 0 && n < smallestCell

/**
 * Leaves out of how a special question was answered what would tell of single people. With choices few took go as many others, the
 * smallest first, as it takes that what is missing adds up to no small number and to more than one choice; where that cannot be,
 * or few answered at all, nothing is left.
 */
export function withoutFew({ answered, sum, counts }: KeptCounts): KeptCounts {
  if (few(answered)) return { answered: null, sum: null, counts: [] }
  const out = counts.filter(({ count }) => few(count))
  const rest = counts
    .filter(({ count }) => !few(count))
    .sort((one, other) => (other.count ?? 0) - (one.count ?? 0))
  const missing = () => out.reduce((all, { count }) => all + (count ?? 0), 0)
  while (out.length > 0 && (out.length === 1 || few(missing()))) {
    const next = rest.pop()
    if (!next) return { answered, sum: null, counts: counts.map(({ value }) => ({ value, count: null })) }
    out.push(next)
  }
  return {
    answered,
    sum: few(sum) ? null : sum,
    counts: [...rest, ...out.map(({ value }) => ({ value, count: null }))],
  }
}
