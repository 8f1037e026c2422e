/** How the need for an order differs from what it was when it was ordered; null where it does not, or nobody knows. */
export function needOf({
  state,
  neededThen: before,
  neededNow: now,
}: {
  state: string
  neededThen: number | null
  neededNow: number | null
}): { has: 'grown' | 'shrunk'; before: number; now: number } | null {
  if (state === 'CANCELLED' || before === null || now === null || before === now) return null
  return { has: now > before ? 'grown' : 'shrunk', before, now }
}
