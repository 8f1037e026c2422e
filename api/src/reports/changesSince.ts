import type { FrozenChange, FrozenIndicator, Snapshot } from './snapshot.js'

const atRegion = (indicator: FrozenIndicator | undefined) =>
  indicator?.lights.find(({ isRegion }) => isRegion)

/** What became of each indicator of a report since the one before it, as both were frozen; what stayed as it was is left out. */
export function changesSince(
  before: Pick<Snapshot, 'indicators'> | null,
  now: readonly FrozenIndicator[],
): FrozenChange[] {
  if (!before) return []
  const known = new Map(before.indicators.map((indicator) => [indicator.id, indicator]))
  return now.flatMap((indicator) => {
    const [was, is] = [atRegion(known.get(indicator.id)), atRegion(indicator)]
    if (!is || (was?.light === is.light && was.measured === is.measured)) return []
    return [
      {
        indicatorId: indicator.id,
        text: indicator.text,
        kind: indicator.kind,
        lightBefore: was?.light ?? null,
        lightNow: is.light,
        measuredBefore: was?.measured ?? null,
        measuredNow: is.measured,
      },
    ]
  })
}
