/** The ranges of a proposal by their ends: participants, and the budget years its cost falls into. */
const ranges = [
  ['headcountMin', 'headcountMax'],
  ['budgetFrom', 'budgetTo'],
] as const
type End = (typeof ranges)[number][number]

/** The upper end of a range that ends before it begins; an open end is right. */
export function reversedRange(values: { readonly [end in End]?: number | null | undefined }):
  End | undefined {
  const wrong = ranges.find(([from, to]) => (values[to] ?? Infinity) < (values[from] ?? -Infinity))
  return wrong?.[1]
}
